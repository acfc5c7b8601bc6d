// A file that is loaded on the desk for many classes: its text is read here, what it says by Python, which
// also reads workbooks.
import { textOf } from "./file-text.js";
import { ask, byId, desk, field } from "./plan-form.js";

const LARGEST = 50_000_000; // bytes; more than a text field can hold with ease
const LARGEST_BOOK = 10_000_000; // of a workbook, which the page's Python reads
const READ = 1_000_000; // characters of a table that are handed to Python; a longer one is only counted
const READ_JSON = 12_000_000; // of which most is no table

/** @typedef {{table?: string, fields?: Record<string, string>, refused?: string}} Loaded */

/** Whether a file was given to Python, and what it says is not there yet. */
let waiting = false;

/** @param {string} words */
const tell = (words) => (byId("plan-file-told").textContent = words);

/** @param {Uint8Array} bytes */
function readBook(bytes) {
  waiting = true;
  tell("正在读……");
  field("workbook").value = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  byId("plan-read").click(); // as a button, so that nothing typed meanwhile takes its place
  field("workbook").value = "";
}

/** @param {string} text @param {(text: string) => void} showTable */
function readText(text, showTable) {
  const saved = /^\s*\{/.test(text);
  const unavailable = desk.dataset.state === "unavailable";
  if (saved && text.length > READ_JSON) tell("文件太大，请用命令行算。");
  else if (saved && unavailable) tell("计算程序没有载入，读不了 JSON；请装入 CSV。");
  else if (!saved && (text.length > READ || unavailable)) showTable(text);
  else {
    waiting = true;
    tell("正在读……");
    field("load").value = text;
    ask();
  }
}

/** @param {(text: string, fields?: Record<string, string>) => void} showTable */
export function hearFiles(showTable) {
  byId("plan-file").addEventListener("change", async (/** @type {Event} */ { target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const file = input.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const begins = String.fromCharCode(...bytes.subarray(0, 2));
    const isBook = ["", "PK", "\xd0\xcf"].includes(begins); // one of today, an old one, or nothing at all
    tell("");
    if (bytes.length > (isBook ? LARGEST_BOOK : LARGEST)) tell("文件太大，请用命令行算。");
    else if (isBook) readBook(bytes);
    else readText(textOf(bytes), showTable);
    input.value = "";
  });
  byId("plan-table").addEventListener("input", () => tell("")); // what was said is of another table
  desk.addEventListener("answered", (/** @type {CustomEventInit} */ { detail }) => {
    const { loaded } = /** @type {{loaded?: Loaded}} */ (detail);
    if (!loaded || !waiting) return;
    waiting = false;
    if (field("load").value) tell(loaded.refused ? `${loaded.refused}。` : "");
    field("load").value = "";
    if (loaded.table !== undefined) showTable(loaded.table, loaded.fields);
  });
}
