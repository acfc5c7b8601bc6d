// Form of the desk for many classes: its rows and its table, read and filled.
import { listening } from "./desk-page.js";
import { columns, rows, showTexts, textsOf } from "./plan-rows.js";

const LONGEST = 1_000_000; // characters that are handed to Python; it takes long to read more
/** What the page itself keeps, or tells Python of in passing. */
const NOT_TYPED = ["scenarios", "result", "too-long", "paste", "load", "workbook", "kept", "brought", "against"];
await listening; // the script may be here before the form

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);
export const desk = /** @type {HTMLElement} */ (document.querySelector(".desk"));
export const form = /** @type {HTMLFormElement} */ (byId("desk-form"));

/** @param {string} name @returns {HTMLInputElement} */
export const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

export function ask() {
  field("scheme").dispatchEvent(new Event("input", { bubbles: true }));
}

/** A table that is far too long stays in the page; Python is only told how many rows it has. */
export function holdBack() {
  const table = byId("plan-table");
  const long = table.value.length > LONGEST;
  table.name = long ? "" : "table";
  field("too-long").value = long ? String(table.value.trim().split("\n").length - 1) : "";
}

/** What stands in both ways of filling in, without what the page itself keeps. */
export function readAll() {
  /** @type {Record<string, string>} */ const fields = {};
  for (const [name, value] of new FormData(form)) fields[name] = String(value);
  for (const name of NOT_TYPED) delete fields[name];
  fields.table = byId("plan-table").value; // which has no name while it is too long
  return fields;
}

/** @param {Record<string, string>} fields */
export function fill(fields) {
  showTexts(fields.rows === undefined ? formerRows(fields) : textsOf(fields.rows));
  byId("plan-table").name = "table";
  for (const [name, value] of Object.entries(fields)) {
    const found = name === "rows" || NOT_TYPED.includes(name) ? null : form.elements.namedItem(name);
    if (found) /** @type {HTMLInputElement} */ (found).value = value;
  }
  holdBack();
}

/**
 * What was kept while each cell had a field of its own, as `row-0-class_id`.
 * @param {Record<string, string>} fields
 */
function formerRows(fields) {
  /** @type {Map<number, string[]>} */ const found = new Map();
  for (const [name, value] of Object.entries(fields)) {
    const [, place, id] = /^row-(\d+)-(.+)$/.exec(name) ?? [];
    const column = columns.indexOf(id);
    if (column < 0 || !value) continue;
    const cells = found.get(Number(place)) ?? columns.map(() => "");
    cells[column] = value;
    found.set(Number(place), cells);
  }
  return [...found].sort(([one], [other]) => one - other).map(([, cells]) => cells);
}

/** Blank rows, as many as there are. */
export const clearRows = () => showTexts(rows.map(() => columns.map(() => "")));

/** What the page shows before anything is typed. */
export const example = readAll();

/** Whether the rows hold something of the visitor's own. @param {{rows: string}} fields */
export const hasOwnRows = ({ rows: text }) => text !== example.rows && text.includes("\n");
