// One value of the form: its label, the field to type or choose in, its help, and where its problem is told.
import { made } from "./made.js";
import { whenTyped } from "../when-typed.js";

/** @typedef {import("./state.js").Field} Field @typedef {import("./state.js").State} State */
/** What a form knows of the catalogue and of who asks. @typedef {import("./form.js").Around} Around */

const LINE = 24; // letters in a line of a phone
const MOST_LINES = 8;

/**
 * @param {Field} field @param {State} state @param {string} at its place, dotted
 * @param {string} title @param {Around} around @param {string} document the one that clauses are of
 */
export function plainField(field, state, at, title, around, document) {
  const input = inputOf(field, state, around, document);
  input.id = `at:${at}`;
  input.setAttribute("aria-describedby", `help:${at} problem:${at}`);
  input.setAttribute("autocomplete", "off");
  const label = made("label", { for: input.id }, title);
  if (field.key) label.append(" ", made("code", {}, field.key));
  const told = made("div", { id: `problem:${at}`, class: "edit-problem" });
  return made("div", { class: "edit-field", "data-at": at }, label, helpOf(field, at), input, told);
}

/** @param {Field} field @param {string} at */
export function helpOf(field, at) {
  const example = field.example ? `例如 ${field.example}` : "";
  const words = [field.help, example].filter(Boolean).join("；");
  return made("p", { id: `help:${at}`, class: "edit-help" }, words);
}

/** @param {Field} field @param {State} state @param {Around} around @param {string} document */
function inputOf(field, state, around, document) {
  if (field.type === "choice" || field.type === "yesno") return choiceOf(field, state, around);
  const text = (field.type === "yaml" ? state.y : state.v) ?? "";
  const long = field.type === "yaml" || (field.type === "text" && !field.id && !field.refers);
  const input = long ? made("textarea", { rows: String(linesOf(text)) }) : made("input", { type: "text" });
  input.value = text;
  if (field.type === "yaml") input.classList.add("edit-yaml");
  if (field.type === "whole") input.inputMode = "numeric";
  if (field.refers) input.setAttribute("list", around.list(field.refers, document));
  if (!long || field.type === "yaml") input.spellcheck = false;
  whenTyped(input, () => {
    if (field.type === "yaml") state.y = input.value;
    else state.v = field.nullable && !input.value.trim() ? null : input.value;
    if (input instanceof HTMLTextAreaElement) input.rows = linesOf(input.value);
    around.typed();
  });
  return input;
}

/** @param {string} text */
const linesOf = (text) => {
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / LINE), 0);
  return Math.min(lines, MOST_LINES);
};

/** A choice by its Chinese word, with what is stored. @param {Field} field @param {State} state @param {Around} around */
function choiceOf(field, state, around) {
  const stored = field.options ?? /** @type {[string, string][]} */ ([["true", "是"], ["false", "否"]]);
  const select = made("select");
  const known = stored.some(([value]) => value === state.v);
  if (!known) select.append(made("option", { value: "-1" }, state.v || "请选择"));
  else if (!field.required) select.append(made("option", { value: "-1" }, "没有填"));
  stored.forEach(([value, word], place) => {
    const words = word ? `${word}（${value || "空"}）` : value;
    select.append(made("option", { value: String(place) }, words));
  });
  select.value = String(stored.findIndex(([value]) => value === state.v));
  select.addEventListener("change", () => {
    state.v = stored[Number(select.value)]?.[0] ?? null;
    around.typed();
  });
  return select;
}
