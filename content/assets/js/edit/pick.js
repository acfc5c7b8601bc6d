// Finds the record to change: by its kind, by words of its id or of what it is called, or by the address.
import { box, button, made } from "./made.js";
import { whenTyped } from "../when-typed.js";

/**
 * `records`: kind, id, what it is called, the number of its file, which one of that file it is.
 * @typedef {[string, string, string, number, number]} Listed
 * @typedef {{forms: import("./state.js").Field[], files: string[], records: Listed[],
 *   figures: [string, string][], clauses: Record<string, [string, string][]>}} Known
 */

const SHOWN = 12;

/** By what an address names it: its id, or the kind and the id where several have it. @param {Listed} listed @param {Known} known */
export function nameOf(listed, known) {
  const [kind, id] = listed;
  return known.records.filter((each) => each[1] === id).length > 1 ? `${kind}/${id}` : id;
}

/** Those that a name fits: of an id that several kinds have, each. @param {Known} known @param {string} name */
export function named(known, name) {
  return known.records.filter(([kind, id]) => id && (id === name || `${kind}/${id}` === name));
}

/**
 * @param {Known} known
 * @param {(listed: Listed) => void} open one that is there @param {(kind: string, file: number) => void} begin a new one
 */
export function pick(known, open, begin) {
  const kind = /** @type {HTMLSelectElement} */ (box("edit-kind"));
  const words = /** @type {HTMLInputElement} */ (box("edit-words"));
  for (const { key, title } of known.forms) kind.append(made("option", { value: key }, title));
  const look = () => show(sought(known, kind.value, words.value), known, open);
  kind.addEventListener("change", () => {
    look();
    offerNew(known, kind.value, begin);
  });
  whenTyped(words, look);
  box("edit-choose").addEventListener("submit", (event) => event.preventDefault());
  box("edit-choose").hidden = false;
  return { several: (/** @type {Listed[]} */ records) => show(records, known, open) };
}

/** @param {Known} known @param {string} kind @param {string} words */
function sought(known, kind, words) {
  const parts = words.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  if (!kind && !parts.length) return [];
  return known.records.filter(([own, id, called]) => {
    const text = `${id} ${called}`.toLowerCase();
    return (!kind || own === kind) && parts.every((part) => text.includes(part));
  });
}

/** @param {Listed[]} records @param {Known} known @param {(listed: Listed) => void} open */
function show(records, known, open) {
  const list = made("ul", { class: "edit-found" });
  for (const listed of records.slice(0, SHOWN)) {
    const [kind, id, called] = listed;
    const what = known.forms.find(({ key }) => key === kind)?.title ?? kind;
    const words = made("span", {}, called, " ", made("small", {}, `${what} ${id}`));
    const choose = button("", () => open(listed));
    choose.append(words);
    list.append(made("li", {}, choose));
  }
  const more = records.length - SHOWN;
  const asked = /** @type {HTMLInputElement} */ (box("edit-words")).value.trim();
  const told = records.length
    ? `找到 ${records.length} 条${more > 0 ? `，先列 ${SHOWN} 条；再写几个字可以少列一些` : ""}。`
    : asked
      ? "没有找到。换几个字，或者改选“所有种类”。"
      : "";
  box("edit-told").textContent = told;
  box("edit-found").replaceChildren(list);
}

/** @param {Known} known @param {string} kind @param {(kind: string, file: number) => void} begin */
function offerNew(known, kind, begin) {
  const place = box("edit-new");
  place.replaceChildren();
  const form = known.forms.find(({ key }) => key === kind);
  if (!form) return;
  const files = [...new Set(known.records.filter(([own]) => own === kind).map(([, , , file]) => file))];
  if (!files.length) return;
  const select = made("select", { id: "edit-new-file" });
  for (const file of files) select.append(made("option", { value: String(file) }, known.files[file]));
  place.append(made("label", { for: select.id }, `没有的话，新写一条${form.title}，写在`), " ", select, " ");
  place.append(button("新写一条", () => begin(kind, Number(select.value))));
}
