// Sorts tables that are whole without it, and filters them: filter.js says how. No rule lives here;
// see tests/content/test_tables.py.
//   <table id="t" data-sortable>      header cells get buttons; data-unsortable leaves one out,
//                                     data-value on a body cell is sorted as a number

import "./filter.js";

const words = new Intl.Collator("zh", { numeric: true });

/** @param {HTMLTableRowElement} row @param {number} column */
function value(row, column) {
  const cell = row.cells[column];
  return { number: cell?.dataset.value, text: cell?.textContent?.trim() ?? "" };
}

/**
 * Empty cells stay at the end in both directions.
 * @param {ReturnType<typeof value>} a @param {ReturnType<typeof value>} b @param {number} sign
 */
function compare(a, b, sign) {
  if (a.number !== undefined || b.number !== undefined) {
    if (!a.number || !b.number) return Number(!a.number) - Number(!b.number);
    return sign * (Number(a.number) - Number(b.number));
  }
  if (!a.text || !b.text) return Number(!a.text) - Number(!b.text);
  return sign * words.compare(a.text, b.text);
}

/** @param {HTMLTableElement} table @param {HTMLTableCellElement} header */
function sort(table, header) {
  const up = header.getAttribute("aria-sort") !== "ascending";
  for (const other of header.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", up ? "ascending" : "descending");
  const column = header.cellIndex;
  for (const body of table.tBodies) {
    const rows = [...body.rows].map((row) => ({ row, key: value(row, column) }));
    rows.sort((a, b) => compare(a.key, b.key, up ? 1 : -1));
    body.append(...rows.map(({ row }) => row));
  }
}

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  for (const header of table.tHead?.rows[0]?.cells ?? []) {
    if ("unsortable" in header.dataset) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(table, header));
    header.append(button);
  }
  table.dataset.sortable = "ready";
}

function start() {
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    makeSortable(/** @type {HTMLTableElement} */ (table));
  }
  document.documentElement.dataset.tables = "ready";
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

export {};
