// What is pasted into the rows of the desk for many classes: cut into cells here, read by Python, put
// where it belongs when the answer is there.
import { cut } from "./cells.js";
import { claim, forgetLink } from "./desk-page.js";
import { ask, byId, desk, example, hasOwnRows, readAll } from "./plan-form.js";
import { say } from "./plan-grid.js";
import { MOST_ROWS, columns, headings, madeRow, put, rowOf, rows, show } from "./plan-rows.js";
import { putAside } from "./plan-scenarios.js";
import { change } from "./plan-undo.js";

/**
 * @typedef {import("./plan-rows.js").Row} Row
 * @typedef {{id: number, row: Row, text: string, at: string, cells: string[][]}} Block
 * @typedef {{id: number, columns: string[], rows: string[][], whole: boolean, said: string[],
 *   refused?: string, table?: string}} Read
 */

let last = 0;
/** Pasted, and not read yet. @type {Block[]} */
let blocks = [];

function tellPython() {
  const told = blocks.map(({ id, at, cells }) => ({ id, at, cells }));
  byId("plan-paste").value = told.length ? JSON.stringify(told) : "";
}

/** @param {Row} row @param {number} column @param {string} text @param {(text: string) => void} showTable */
function paste(row, column, text, showTable) {
  const cells = cut(text, "\t");
  if (cells.length > MOST_ROWS || desk.dataset.state === "unavailable") {
    showTable(text);
    return;
  }
  blocks.push({ id: ++last, row, text, at: columns[column], cells });
  tellPython();
  say("正在读粘贴的内容……");
  ask();
}

/** Put a block that was read into the rows, from the one it was pasted on. @param {Block} block @param {Read} read */
function putIn({ row }, read) {
  // An example is nobody's class: whole classes take its place.
  const now = readAll();
  const fresh = read.whole && now.rows === example.rows;
  const first = fresh ? 0 : Math.max(0, rows.indexOf(row));
  const places = read.columns.map((id) => columns.indexOf(id));
  const kept = fresh ? [] : rows;
  if (first + read.rows.length > MOST_ROWS) {
    say(`没有贴：这样会超过 ${MOST_ROWS} 行；更多请用“粘贴或装入一张表”。`);
    return;
  }
  let replaced = 0;
  for (const [down, texts] of read.rows.entries()) {
    const cells = kept[first + down]?.cells;
    texts.forEach((text, at) => (replaced += cells?.[places[at]] && cells[places[at]] !== text ? 1 : 0));
  }
  if (replaced && hasOwnRows(/** @type {any} */ (now)) && !putAside()) return;
  change(`粘贴 ${read.rows.length} 行`, () => {
    const more = Math.max(0, first + read.rows.length - kept.length);
    const list = [...kept, ...Array.from({ length: more }, madeRow)];
    for (const [down, texts] of read.rows.entries()) {
      texts.forEach((text, at) => put(list[first + down], places[at], text));
    }
    show(list);
  });
  const where = read.whole ? "" : `，填的列：${places.map((at) => headings[at]).join("、")}`;
  const over = replaced && !fresh ? [`换掉了 ${replaced} 格原来的，按“撤销”可以找回来`] : [];
  say([`贴了 ${read.rows.length} 行，从第 ${first + 1} 行起${where}`, ...over, ...read.said].join("；") + "。");
  if (!document.activeElement?.closest("#plan-rows")) rows[first]?.fields[places[0]].focus();
  claim(true);
  forgetLink();
  ask();
}

/** @param {(text: string) => void} showTable for what does not fit into rows */
export function hearPastes(showTable) {
  byId("plan-rows").addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
    const row = rowOf(event.target);
    const at = row?.fields.findIndex((field) => field === event.target) ?? -1;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!row || at < 0 || !text) return;
    const whole = text.replace(/[\r\n]+$/, "");
    // The text of one cell goes to where the cursor stands.
    if (row.fields[at] instanceof HTMLInputElement && !/[\t\r\n]/.test(whole)) return;
    event.preventDefault();
    paste(row, at, text, showTable);
  });
  desk.addEventListener("answered", (/** @type {CustomEventInit} */ { detail }) => {
    for (const read of /** @type {Read[]} */ (detail.pasted ?? [])) {
      const block = blocks.find(({ id }) => id === read.id);
      if (!block) continue; // an earlier answer had it
      blocks = blocks.filter((one) => one !== block);
      tellPython();
      if (read.refused) say(read.refused);
      else if (read.table) showTable(block.text);
      else putIn(block, read);
    }
  });
}
