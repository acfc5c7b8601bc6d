// The form of the desk for many classes: its rows and its table, read and filled.
import { listening } from "./desk-page.js";

const LONGEST = 1_000_000; // characters that are handed to Python; it takes long to read more
const MOST_ROWS = 999; // to fill in one by one; a damaged draft may name any number
await listening; // the script may be here before the form

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);
export const desk = /** @type {HTMLElement} */ (document.querySelector(".desk"));
export const form = /** @type {HTMLFormElement} */ (byId("desk-form"));

/** @param {string} name @returns {HTMLInputElement} */
export const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
export const rowCount = () => byId("plan-rows").children.length;

export function ask() {
  field("scheme").dispatchEvent(new Event("input", { bubbles: true }));
}

export function addRow() {
  const place = rowCount();
  const html = byId("plan-row").innerHTML;
  const made = html.replaceAll("#", String(place)).replaceAll("@", String(place + 1));
  byId("plan-rows").insertAdjacentHTML("beforeend", made);
}

/** A table that is far too long stays in the page; Python is only told how many rows it has. */
export function holdBack() {
  const table = byId("plan-table");
  const long = table.value.length > LONGEST;
  table.name = long ? "" : "table";
  field("too-long").value = long ? String(table.value.trim().split("\n").length - 1) : "";
}

/** What stands in both ways of filling in, without blank rows and what the page itself keeps. */
export function readAll() {
  /** @type {Record<string, string>} */ const fields = {};
  for (const [name, value] of new FormData(form)) fields[name] = String(value);
  for (const name of ["scenarios", "result", "too-long"]) delete fields[name];
  for (const [place, row] of [...byId("plan-rows").children].entries()) {
    if (rowTexts(row).some((text) => text.trim())) continue;
    for (const name of Object.keys(fields)) {
      if (name.startsWith(`row-${place}-`)) delete fields[name];
    }
  }
  fields.table = byId("plan-table").value; // which has no name while it is too long
  return fields;
}

/** @param {Element} row */
export function rowTexts(row) {
  const cells = /** @type {NodeListOf<HTMLInputElement>} */ (row.querySelectorAll("input, select"));
  return [...cells].map((cell) => cell.value);
}

/** @param {Record<string, string>} fields */
export function fill(fields) {
  const rows = Object.keys(fields).filter((name) => name.startsWith("row-"));
  const most = Math.max(-1, ...rows.map((name) => Number(name.split("-")[1])));
  while (rowCount() <= Math.min(most, MOST_ROWS)) addRow();
  clearRows();
  byId("plan-table").name = "table";
  for (const [name, value] of Object.entries(fields)) {
    const found = form.elements.namedItem(name);
    if (found) /** @type {HTMLInputElement} */ (found).value = value;
  }
  holdBack();
}

export function clearRows() {
  for (const input of byId("plan-rows").querySelectorAll("input, select")) {
    /** @type {HTMLInputElement} */ (input).value = "";
  }
}

/** @param {Record<string, string>} fields */
export const rowsOf = (fields) =>
  JSON.stringify(Object.entries(fields).filter(([name]) => name.startsWith("row-")));

/** What the page shows before anything is typed. */
export const example = readAll();
