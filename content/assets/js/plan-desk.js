// Glue of the desk for many classes: rows, pasted and loaded tables, a draft and scenarios
// kept on the device. What they mean is Python's business.
import { forgetLink } from "./desk-page.js";
import {
  addRow,
  ask,
  byId,
  clearRows,
  desk,
  example,
  field,
  fill,
  form,
  holdBack,
  readAll,
  rowCount,
  rowTexts,
  rowsOf,
} from "./plan-form.js";
import { changeScenario, compare, putAside, saveScenario } from "./plan-scenarios.js";

const LARGEST = 50_000_000; // bytes; more than a text field can hold with ease
const DRAFT = `${document.documentElement.dataset.site} ${desk.dataset.desk}-draft`;

/** @param {string} text */
function showTable(text) {
  const before = byId("plan-table").value;
  const other = before.trim() && before !== text && before !== carried;
  if (other && !putAside("text")) return;
  forgetLink();
  const chosen = form.querySelector("[name=source][value=text]");
  /** @type {HTMLInputElement} */ (chosen).checked = true;
  byId("plan-table").value = text;
  holdBack();
  ask();
}

/**
 * A block of cells without headings goes into the rows, from the cell it is pasted on.
 * Whether it could: what has headings, quotes or more columns than there are stays a table.
 * @param {HTMLInputElement} cell
 * @param {string} text
 */
function fillFrom(cell, text) {
  const lines = text.replace(/[\r\n]+$/, "").split(/\r?\n/);
  const block = lines.map((line) => line.split("\t").map((each) => each.trim()));
  const cells = [.../** @type {Element} */ (cell.closest("tr")).querySelectorAll("input, select")];
  const at = cells.indexOf(cell);
  const headed = !block[0].some((each) => /^[\d０-９]/.test(each));
  const odd = (/** @type {string} */ value, /** @type {Element | undefined} */ into) =>
    !into || (value && into instanceof HTMLSelectElement && !optionOf(into, value));
  const strange = block.some((line) => line.some((value, right) => odd(value, cells[at + right])));
  if (headed || strange || text.includes('"')) return false;
  if (!putAside()) return true;
  forgetLink();
  const first = [...byId("plan-rows").children].indexOf(cell.closest("tr"));
  while (rowCount() < first + block.length) addRow();
  for (const [down, line] of block.entries()) {
    const row = byId("plan-rows").children[first + down].querySelectorAll("input, select");
    for (const [right, value] of line.entries()) put(row[at + right], value);
  }
  ask();
  return true;
}

/** @param {HTMLSelectElement} select @param {string} value */
const optionOf = (select, value) =>
  [...select.options].find((one) => one.value === value || one.textContent?.includes(value));

/** @param {HTMLInputElement | HTMLSelectElement} cell @param {string} value */
function put(cell, value) {
  const option = cell instanceof HTMLSelectElement && value ? optionOf(cell, value) : null;
  cell.value = option ? option.value : value;
}

/** The table that was made of the rows. */
let carried = "";

/** A cell of a table as text. @param {string} text */
function quoted(text) {
  const plain = text.replaceAll("\t", " ");
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Whoever goes from own rows to a blank table takes them along. */
function carryRows() {
  const table = byId("plan-table");
  if (field("source").value !== "text" || table.value.trim()) return;
  const rows = [...byId("plan-rows").children].map(rowTexts);
  const filled = rows.filter((row) => row.some((text) => text.trim()));
  if (!filled.length || rowsOf(readAll()) === rowsOf(example)) return;
  const cells = [...byId("plan-row").content.querySelectorAll("[data-label]")];
  const headings = cells.map((cell) => cell.dataset.label);
  carried = [headings, ...filled].map((line) => line.map(quoted).join("\t")).join("\n");
  table.value = carried;
}

/** Only one way of filling in is computed; what stands in the other is not to be forgotten. */
function tellOther() {
  const now = readAll();
  const rows = rowsOf(now);
  const text = now.source === "text";
  let words = "";
  if (text && rows !== "[]" && rows !== rowsOf(example)) {
    words = "现在算的是下面这张表。“一行行填”里的行还在，没有另外算进来。";
  } else if (!text && now.table.trim()) {
    words = "现在算的是下面的行。“粘贴或装入一张表”里的表还在，没有算进来；要算它，请换过去。";
  }
  if (byId("plan-other").textContent !== words) byId("plan-other").textContent = words;
}

/** Keep what stands in the form on this device, so that loading the page again loses nothing. */
function keepDraft() {
  const now = JSON.stringify(readAll());
  let words = "已记在这个浏览器里。";
  try {
    if (now === JSON.stringify(example)) {
      localStorage.removeItem(DRAFT);
      words = "";
    } else {
      localStorage.setItem(DRAFT, now);
    }
  } catch {
    words = "这个浏览器记不下，刷新会丢：请自己另存一份。";
    forgetDraft(); // an older one would come back in its place
  }
  if (byId("plan-draft").textContent !== words) byId("plan-draft").textContent = words;
}

function forgetDraft() {
  try {
    localStorage.removeItem(DRAFT);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function restoreDraft() {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT) ?? "null");
    if (!draft) return;
    clearRows();
    fill(draft);
    byId("plan-draft").textContent = "这是您上次填的，记在这个浏览器里。";
  } catch {
    forgetDraft();
  }
}

function startOver() {
  if (!confirm("删掉现在填的，也从这台设备里删掉，恢复例子？删掉的找不回来。存下的方案不会删。")) return;
  form.reset();
  holdBack();
  forgetDraft();
  ask();
  byId("plan-draft").textContent = "已删掉，恢复成例子。";
}

/** The text of a file of any encoding people use; UTF-8 where it fits, else that of Excel. @param {File} file */
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

restoreDraft();
byId("plan-table").addEventListener("input", holdBack);
// The table of a link takes the place of what stands here, which is kept first.
desk.addEventListener("answering", (/** @type {CustomEventInit} */ { detail }) => {
  const { table } = detail.fields ?? {};
  const here = field("source").value === "text" && byId("plan-table").value === table;
  if (table === undefined || here) return;
  if (putAside()) {
    queueMicrotask(() => {
      byId("plan-table").value = table;
      holdBack();
      ask();
    });
  } else {
    detail.fields = {}; // what stands here stays
    forgetLink();
    queueMicrotask(ask);
  }
});
for (const radio of form.querySelectorAll("[name=source]")) {
  radio.addEventListener("input", carryRows); // before the form's own listeners
}
form.addEventListener("input", () => {
  field("result").value = ""; // it was of what stood there before
  keepDraft();
  tellOther();
});
byId("plan-rows").addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!/[\t\n]/.test(text.trim())) return; // one cell goes where it is pasted
  event.preventDefault();
  if (!fillFrom(/** @type {HTMLInputElement} */ (event.target), text)) showTable(text);
});
byId("plan-file").addEventListener("change", async (/** @type {Event} */ { target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  const file = input.files?.[0];
  if (!file) return;
  const large = file.size > LARGEST;
  byId("plan-file-told").textContent = large ? "文件太大，请用命令行算。" : "";
  if (!large) showTable(await textOf(file));
  input.value = "";
});
document.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  const { plan, scenario, name } = button?.dataset ?? {};
  if (plan === "add") {
    addRow();
    byId("plan-rows").lastElementChild.querySelector("input").focus();
  } else if (plan === "clear" && putAside()) clearRows();
  else if (plan === "save") saveScenario();
  else if (plan === "forget") startOver();
  if (plan === "add" || plan === "clear") {
    forgetLink();
    ask();
  }
  if (scenario && name) changeScenario(scenario, name);
});
compare();
