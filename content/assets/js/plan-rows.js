// The rows of the desk for many classes: what stands in them as texts, and their fields on the page. One
// listener serves all of them, and Python is told of them in one text.
import { cut, joined } from "./cells.js";
import { listening } from "./desk-page.js";
import { whenTyped } from "./when-typed.js";

export const MOST_ROWS = 999; // to fill in one by one
await listening; // the script may be here before the form

/**
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 * @typedef {{cells: string[], tr: HTMLTableRowElement, fields: Field[], number: number,
 *   labels: [Element, string][]}} Row
 * @typedef {{row: Row, cells: string[]}[]} State
 */
const body = /** @type {HTMLTableSectionElement} */ (document.getElementById("plan-rows"));
const written = /** @type {HTMLTextAreaElement} */ (document.getElementById("plan-rows-text"));
const template = /** @type {HTMLTemplateElement} */ (document.getElementById("plan-row"));
const blank = /** @type {HTMLTableRowElement} */ (template.content.firstElementChild);
const cellsOfRow = [.../** @type {NodeListOf<HTMLElement>} */ (blank.querySelectorAll("[data-label]"))];

/** What the columns are called. */
export const headings = cellsOfRow.map((cell) => cell.dataset.label ?? "");
/** The ids of the columns. */
export const columns = fieldsOf(blank).map((field) => field.dataset.column ?? "");

/** @type {WeakMap<Element, Row>} */
const known = new WeakMap();
let made = 0;
/** As they stand on the page, the first one first. @type {Row[]} */
export let rows = [...body.rows].map((tr, place) => taken(tr, place + 1));

/** @param {Element} tr */
function fieldsOf(tr) {
  return [.../** @type {NodeListOf<Field>} */ (tr.querySelectorAll("[data-column]"))];
}

/** @param {HTMLTableRowElement} tr @param {number} number */
function taken(tr, number) {
  const fields = fieldsOf(tr);
  /** What is behind the row's number in the name of each field and button. @type {[Element, string][]} */
  const labels = [...tr.querySelectorAll("[aria-label]")].map((named) => [
    named,
    (named.getAttribute("aria-label") ?? "").split(" ").slice(3).join(" "),
  ]);
  const row = { tr, fields, labels, number, cells: fields.map((field) => field.value) };
  known.set(tr, row);
  return row;
}

/** A row that is not on the page yet. */
export function madeRow() {
  const tr = /** @type {HTMLTableRowElement} */ (blank.cloneNode(true));
  const row = taken(tr, 0);
  const id = `row-problem-new-${++made}`;
  problemOf(row).id = id;
  for (const field of row.fields) field.setAttribute("aria-describedby", id);
  return row;
}

/** Where it stands why a row is not computed. @param {Row} row */
export const problemOf = (row) => /** @type {HTMLElement} */ (row.tr.lastElementChild);

/** The row that something on the page belongs to. @param {EventTarget | null} target @returns {Row | undefined} */
export function rowOf(target) {
  const tr = target instanceof Element ? target.closest("#plan-rows > tr") : null;
  return tr ? known.get(tr) : undefined;
}

/** @param {Row} row */
export const isBlank = (row) => row.cells.every((text) => !text.trim());

/** @param {Row} row @param {number} column @param {string} text */
export function put(row, column, text) {
  if (row.cells[column] === text) return;
  const field = row.fields[column];
  field.value = text;
  row.cells[column] = field.value; // which takes no line break, and of a choice only what can be chosen
}

/** Show these rows, and no other, in this order. @param {Row[]} list */
export function show(list) {
  const wanted = new Set(list);
  for (const row of rows) if (!wanted.has(row)) row.tr.remove();
  let at = body.firstElementChild;
  /** Rows that stand together and are not on the page come there in one go. */
  const fresh = document.createDocumentFragment();
  for (const [place, row] of list.entries()) {
    if (row.number !== place + 1) number(row, place + 1);
    if (row.tr !== at) fresh.append(row.tr);
    else {
      if (fresh.firstChild) at.before(fresh);
      at = at.nextElementSibling;
    }
  }
  body.append(fresh);
  rows = list;
  write();
}

/** @param {Row} row @param {number} place */
function number(row, place) {
  row.number = place;
  const heading = /** @type {Element} */ (row.tr.firstElementChild);
  heading.textContent = String(place);
  for (const [named, rest] of row.labels) named.setAttribute("aria-label", `第 ${place} 行 ${rest}`);
}

/** The rows with what stands in them now. @returns {State} */
export const state = () => rows.map((row) => ({ row, cells: [...row.cells] }));

/** @param {State} wanted */
export function showState(wanted) {
  for (const { row, cells } of wanted) for (const [column, text] of cells.entries()) put(row, column, text);
  show(wanted.map(({ row }) => row));
}

/** @param {string[][]} list the cells of new rows in the place of all others */
export function showTexts(list) {
  const fresh = list.slice(0, MOST_ROWS).map((cells) => {
    const row = madeRow();
    for (const [column, text] of cells.entries()) put(row, column, text);
    return row;
  });
  show(fresh);
}

/** The rows as one text, below the ids of the columns, without those at the end that are blank. */
function write() {
  let end = rows.length;
  while (end && isBlank(rows[end - 1])) end--;
  written.value = joined([columns, ...rows.slice(0, end).map(({ cells }) => cells)], ",");
}

/** The cells that such a text holds, in the order of the columns. @param {string} text */
export function textsOf(text) {
  const [head = [], ...lines] = cut(text, ",");
  const places = columns.map((column) => head.indexOf(column));
  return lines.map((cells) => places.map((place) => cells[place] ?? ""));
}

/** What was typed in a field. @param {Event} event */
function take(event) {
  const row = rowOf(event.target);
  const column = row ? row.fields.indexOf(/** @type {Field} */ (event.target)) : -1;
  if (!row || column < 0) return;
  row.cells[column] = row.fields[column].value;
  write();
}

whenTyped(body, take);
