// A list of the form: its items, each to be moved, taken away or folded, and one more.
import { fieldOf, recordParts } from "./form.js";
import { button, made } from "./made.js";
import { helpOf } from "./plain.js";
import { dotted, fresh, hint } from "./state.js";

/** @typedef {import("./state.js").Field} Field @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Path} Path @typedef {import("./form.js").Around} Around */

const FEW = 1; // so many items stand open
/** Items that the visitor opened. @type {WeakSet<State>} */
const opened = new WeakSet();

/**
 * @param {Field} field @param {State} state @param {Path} path @param {string} title
 * @param {Around} around @param {string} document
 */
export function listField(field, state, path, title, around, document) {
  const items = (state.l ??= []);
  const item = /** @type {Field} */ (field.item);
  const at = dotted(path);
  const legend = made("legend", {}, title);
  if (field.key) legend.append(" ", made("code", {}, field.key));
  const told = made("div", { id: `problem:${at}`, class: "edit-problem" });
  const group = made("fieldset", { class: "edit-list", "data-at": at, id: `at:${at}`, tabindex: "-1" }, legend);
  group.append(helpOf(field, at), told);
  items.forEach((each, place) => {
    const inside = [...path, place];
    const tools = toolsOf(items, place, path, `${title}第 ${place + 1} 项`, around);
    const shown =
      item.type === "record"
        ? folded(item, each, inside, place, tools, items.length, around, document)
        : fieldOf(item, each, inside, `第 ${place + 1} 项`, around, document);
    if (item.type !== "record") shown.append(tools);
    group.append(shown);
  });
  const add = () => {
    const one = fresh(item);
    opened.add(one);
    items.push(one);
    around.shaped(dotted([...path, items.length - 1]));
  };
  group.append(made("p", { class: "edit-more" }, button("＋ 加一项", add, { "aria-label": `${title}：加一项` })));
  return group;
}

/**
 * @param {Field} item @param {State} state @param {Path} path @param {number} place @param {HTMLElement} tools
 * @param {number} many @param {Around} around @param {string} document
 */
function folded(item, state, path, place, tools, many, around, document) {
  const at = dotted(path);
  const summary = made("summary", {}, `第 ${place + 1} 项 `, made("span", { class: "edit-hint" }, hint(state)));
  const told = made("div", { id: `problem:${at}`, class: "edit-problem" });
  const fold = made("details", { class: "edit-item", "data-at": at, id: `at:${at}` }, summary, told);
  fold.open = many <= FEW || opened.has(state);
  fold.addEventListener("toggle", () => (fold.open ? opened.add(state) : opened.delete(state)));
  fold.append(...recordParts(item, state, path, around, document), tools);
  return fold;
}

/** @param {State[]} items @param {number} place @param {Path} path @param {string} title @param {Around} around */
function toolsOf(items, place, path, title, around) {
  const line = made("p", { class: "edit-tools" });
  const move = (/** @type {number} */ by) => () => {
    const [one] = items.splice(place, 1);
    items.splice(place + by, 0, one);
    around.shaped(dotted([...path, place + by]));
  };
  const away = () => {
    items.splice(place, 1);
    around.shaped(dotted(path));
  };
  if (place) line.append(button("↑ 上移", move(-1), { "aria-label": `${title}上移` }), " ");
  if (place + 1 < items.length) line.append(button("↓ 下移", move(1), { "aria-label": `${title}下移` }), " ");
  line.append(button("删去", away, { "aria-label": `删去${title}` }));
  return line;
}
