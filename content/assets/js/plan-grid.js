// Moving about in the rows of the desk for many classes, by keys and by buttons: from cell to cell, rows
// up, down and away, to a row with a mistake. Within a field its own keys go first.
import { claim, forgetLink } from "./desk-page.js";
import { ask, byId, form } from "./plan-form.js";
import { MOST_ROWS, isBlank, madeRow, rowOf, rows, show } from "./plan-rows.js";
import { change, redo, undo } from "./plan-undo.js";

/** @typedef {import("./plan-rows.js").Row} Row */
/** @typedef {import("./plan-rows.js").Field} Field */

const body = /** @type {HTMLElement} */ (byId("plan-rows"));
/** On a narrow screen a row is a card, and what comes next stands below. */
const cards = matchMedia("(max-width: 44.9375em)");

/** The field that keys have led to, where nothing has been typed yet. @type {Element | null} */
let arrived = null;
/** What stood in the field when it was entered. */
let entered = "";
/** The column in which filling in a row began, where Enter goes back to. */
let began = 0;
let tabbed = false;
/** What the browser itself took back in the field, and could do again. */
let browserUndone = 0;

/** @param {string} words */
export function say(words) {
  byId("plan-said").textContent = words;
}

/** @param {Row} row */
const named = (row) => `第 ${row.number} 行${row.cells[0].trim() ? ` ${row.cells[0].trim()}` : ""}`;

/** @param {Row} row */
const stops = (row) => [...row.fields, ...row.tr.querySelectorAll("button")];

/** @param {HTMLElement | undefined} stop */
function go(stop) {
  if (!stop) return false;
  stop.focus();
  if (stop instanceof HTMLInputElement) stop.select();
  arrived = stop;
  return true;
}

/** A new row at the end, ready to be typed in. @param {number} [column] */
export function addRow(column = 0) {
  if (rows.length >= MOST_ROWS) {
    say(`一行行填最多 ${MOST_ROWS} 行；更多请用“粘贴或装入一张表”。`);
    return;
  }
  const row = madeRow();
  change("加一行", () => show([...rows, row]));
  go(row.fields[column]);
  say(`已加第 ${row.number} 行。`);
  changed();
}

function changed() {
  claim(true);
  forgetLink();
  ask();
}

/** @param {Row} row @param {number} by -1 up, 1 down @param {Element | null} stop that is to keep the focus */
function move(row, by, stop) {
  const at = rows.indexOf(row);
  const other = rows[at + by];
  if (!other) {
    say(by < 0 ? "已经是第一行。" : "已经是最后一行。");
    return;
  }
  const list = [...rows];
  [list[at], list[at + by]] = [other, row];
  change(`${by < 0 ? "上移" : "下移"}${named(row)}`, () => show(list));
  /** @type {HTMLElement | null} */ (stop)?.focus();
  say(`已${by < 0 ? "上移" : "下移"}，现在是${named(row)}。`);
  changed();
}

/** @param {Row} row @param {Element | null} stop that had the focus */
function remove(row, stop) {
  const at = rows.indexOf(row);
  const place = stops(row).findIndex((one) => one === stop);
  const name = named(row);
  change(`删除${name}`, () => show(rows.length > 1 ? rows.filter((one) => one !== row) : [madeRow()]));
  go(stops(rows[Math.min(at, rows.length - 1)])[place]);
  say(`已删除${name}，还有 ${rows.length} 行；按“撤销”可以找回来。`);
  changed();
}

/** Whether Enter had somewhere to go. @param {Row} row @param {Element} stop @param {boolean} up */
function enter(row, stop, up) {
  const place = stops(row).findIndex((one) => one === stop);
  if (cards.matches && !up && place < row.fields.length - 1) return go(row.fields[place + 1]);
  const next = rows[rows.indexOf(row) + (up ? -1 : 1)];
  const column = cards.matches && !up ? 0 : began;
  if (next) return go(next.fields[column]);
  if (up) return true;
  if (isBlank(row)) say("这一行还空着，没有再加一行。");
  else addRow(column);
  return true;
}

/** Whether an arrow leads out of the field. @param {KeyboardEvent} event */
function leaves({ key, target, repeat }) {
  if (!(target instanceof HTMLInputElement)) {
    return !(target instanceof HTMLSelectElement && (key === "ArrowUp" || key === "ArrowDown"));
  }
  if (key === "ArrowUp" || key === "ArrowDown") return true;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (target === arrived || !value) return true;
  // A key held down stops at the end of the text.
  return !repeat && start === end && start === (key === "ArrowLeft" ? 0 : value.length);
}

/** @param {Row} row @param {Element} stop @param {string} key */
function arrow(row, stop, key) {
  const place = stops(row).findIndex((one) => one === stop);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return go(stops(row)[place + (key === "ArrowLeft" ? -1 : 1)]);
  }
  const other = rows[rows.indexOf(row) + (key === "ArrowUp" ? -1 : 1)];
  return go(other && stops(other)[place]);
}

/** Whether the key was meant for the rows. @param {KeyboardEvent} event @param {Row} row */
function pressed(event, row) {
  const { key, altKey, shiftKey, target } = event;
  const stop = /** @type {HTMLElement} */ (target);
  if (altKey && shiftKey && (key === "ArrowUp" || key === "ArrowDown")) {
    move(row, key === "ArrowUp" ? -1 : 1, stop);
    return true;
  }
  if (altKey && shiftKey && (key === "Delete" || key === "Backspace")) {
    remove(row, stop);
    return true;
  }
  if (altKey || event.ctrlKey || event.metaKey) return false;
  if (key === "Enter") return "column" in stop.dataset && !isOpen(stop) && enter(row, stop, shiftKey);
  if (key === "F2" && stop instanceof HTMLInputElement) {
    arrived = null;
    stop.setSelectionRange(stop.value.length, stop.value.length);
    return true;
  }
  if (shiftKey || !key.startsWith("Arrow") || !leaves(event)) return false;
  return arrow(row, stop, key);
}

/** Whether a choice shows what can be chosen. @param {HTMLElement} stop */
function isOpen(stop) {
  try {
    return stop instanceof HTMLSelectElement && stop.matches(":open");
  } catch {
    return false; // a browser that does not tell
  }
}

/** Ctrl+Z in a field that was typed in is the browser's. @param {KeyboardEvent} event */
function takesBack(event) {
  const { key, shiftKey, target } = event;
  const wanted = key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const text = target instanceof HTMLInputElement && rowOf(target) ? target.value : entered;
  if (wanted === "z" && !shiftKey) return text === entered && undo();
  if (wanted === "y" || (wanted === "z" && shiftKey)) return !browserUndone && redo();
  return false;
}

body.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return; // the keys are the input method's
  const row = rowOf(event.target);
  tabbed = event.key === "Tab";
  if (row && pressed(event, row)) event.preventDefault();
  else if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) arrived = null;
});
body.addEventListener("mousedown", () => {
  arrived = null;
  tabbed = false;
});
body.addEventListener("focusin", ({ target }) => {
  const row = rowOf(target);
  const column = row ? row.fields.indexOf(/** @type {Field} */ (target)) : -1;
  if (row && column >= 0) entered = row.cells[column];
  if (!tabbed && column >= 0) began = column;
  tabbed = false;
  browserUndone = 0;
  arrived = null;
});
body.addEventListener("input", (event) => {
  arrived = null;
  say(""); // it was of what was done before
  const { inputType } = /** @type {InputEvent} */ (event);
  if (inputType === "historyUndo") browserUndone++;
  else if (inputType !== "historyRedo") browserUndone = 0;
  else browserUndone--;
});
form.addEventListener("keydown", (event) => {
  const field = /** @type {HTMLElement} */ (event.target);
  if (field.matches("textarea, input[type=text]") && !rowOf(field)) return; // the browser's own
  if (takesBack(event)) event.preventDefault();
});
body.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  const row = rowOf(target);
  if (!button || !row) return;
  if (button.dataset.row === "remove") remove(row, button);
  else move(row, button.dataset.row === "up" ? -1 : 1, button);
});
