// The form of one record, made of what may stand in it and what does. Whatever adds, takes away or moves a part
// makes the form anew and goes on where the visitor was.
import { listField } from "./list.js";
import { button, made } from "./made.js";
import { plainField } from "./plain.js";
import { documentOf, dotted, fresh } from "./state.js";

/** @typedef {import("./state.js").Field} Field */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Path} Path */
/**
 * `list`: the id of the choices of a list, of the clauses those of a document; `typed`: a value is another
 * now; `shaped`: parts are others, and the place to go on at.
 * @typedef {{list(refers: string, document: string): string, typed(): void, shaped(at: string): void}} Around
 */

/**
 * @param {Field} field @param {State} state @param {Path} path @param {string} title
 * @param {Around} around @param {string} document
 * @returns {HTMLElement}
 */
export function fieldOf(field, state, path, title, around, document) {
  if (field.type === "list") return listField(field, state, path, title, around, document);
  if (field.type !== "record") return plainField(field, state, dotted(path), title, around, document);
  const legend = made("legend", {}, title);
  if (field.key) legend.append(" ", made("code", {}, field.key));
  return made("fieldset", { class: "edit-group" }, legend, ...recordParts(field, state, path, around, document));
}

/**
 * The parts of a record, and what else can be added to it.
 * @param {Field} field @param {State} state @param {Path} path @param {Around} around @param {string} document
 */
export function recordParts(field, state, path, around, document) {
  const parts = (state.m ??= {});
  const own = documentOf(state, document);
  /** @type {HTMLElement[]} */ const shown = [];
  /** @type {Field[]} */ const absent = [];
  for (const each of field.fields ?? []) {
    const there = parts[each.key];
    if (!there && !each.required) {
      absent.push(each);
      continue;
    }
    const state_ = asAsked(each, there);
    parts[each.key] = state_;
    const element = fieldOf(each, state_, [...path, each.key], each.title, around, own);
    if (!each.required) element.append(takeAway(each, parts, path, around));
    shown.push(element);
  }
  if (absent.length) shown.push(addable(absent, parts, path, around));
  return shown;
}

/** An empty place is asked for as what may stand in it. @param {Field} field @param {State} [there] */
function asAsked(field, there) {
  const sort = { record: "m", list: "l", yaml: "y" }[field.type] ?? "v";
  if (there && sort in there) return there;
  return { ...fresh(field), ...(there?.o ? { o: there.o } : {}) };
}

/** @param {Field} field @param {Record<string, State>} parts @param {Path} path @param {Around} around */
function takeAway(field, parts, path, around) {
  const act = () => {
    delete parts[field.key];
    around.shaped(dotted(path));
  };
  const line = made("p", { class: "edit-away" }, button(`不写“${field.title}”`, act));
  return line;
}

/** @param {Field[]} fields @param {Record<string, State>} parts @param {Path} path @param {Around} around */
function addable(fields, parts, path, around) {
  const line = made("p", { class: "edit-more" }, "还可以写：");
  for (const field of fields) {
    const add = () => {
      parts[field.key] = fresh(field);
      if (field.type === "list" && field.item) parts[field.key].l = [fresh(field.item)];
      around.shaped(dotted([...path, field.key]));
    };
    line.append(button(`＋ ${field.title}`, add, field.help ? { title: field.help } : {}), " ");
  }
  return line;
}
