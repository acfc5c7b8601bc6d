// Which rows of the desk for many classes are not computed, and the way to them.
import { byId, desk } from "./plan-form.js";
import { problemOf, rowOf, rows } from "./plan-rows.js";

/** @typedef {import("./plan-rows.js").Row} Row */

/** Rows that are not computed, and the columns concerned. @type {Map<Row, {message: string, columns: string[]}>} */
let marked = new Map();

/** @param {Row} row @param {{message: string, columns: string[]} | undefined} problem */
function mark(row, problem) {
  const box = problemOf(row);
  const words = problem?.message ?? "";
  if (box.textContent !== words) box.textContent = words;
  for (const field of row.fields) {
    const wrong = String(problem?.columns.includes(field.dataset.column ?? "") ?? false);
    if ((field.getAttribute("aria-invalid") ?? "false") !== wrong) field.setAttribute("aria-invalid", wrong);
  }
}

desk.addEventListener("answered", (/** @type {CustomEventInit} */ { detail }) => {
  const before = marked;
  marked = new Map();
  for (const [place, message, columns] of detail.rows ?? []) {
    if (rows[place]) marked.set(rows[place], { message, columns });
  }
  for (const row of before.keys()) if (!marked.has(row)) mark(row, undefined);
  for (const [row, problem] of marked) mark(row, problem);
  const button = /** @type {HTMLElement} */ (document.querySelector("[data-plan=jump]"));
  button.hidden = !marked.size;
  button.textContent = `去看没有算的行（${marked.size}）`;
});

/** To the next row that is not computed, from the last one again to the first. */
export function jump() {
  const at = rowOf(lastStop)?.number ?? 0;
  const found = [...marked.keys()].sort((one, other) => one.number - other.number);
  const row = found.find((one) => one.number > at) ?? found[0];
  if (!row) return;
  const wrong = row.fields.find((field) => field.getAttribute("aria-invalid") === "true");
  row.tr.scrollIntoView({ block: "center" });
  (wrong ?? row.fields[0]).focus();
}

/** Where in the rows somebody was last. @type {EventTarget | null} */
let lastStop = null;
byId("plan-rows").addEventListener("focusin", (/** @type {Event} */ { target }) => (lastStop = target));
