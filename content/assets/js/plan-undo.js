// What can be taken back on the desk for many classes: rows deleted, moved, pasted, and whole tables. What
// was typed since stays where it was typed.
import { ask, byId, fill, readAll } from "./plan-form.js";
import { rows, showState, state } from "./plan-rows.js";

/** @typedef {import("./plan-rows.js").State} State */
/** @typedef {{words: string, back: () => void, again: () => void}} Step */

const MOST = 99;
/** @type {Step[]} */ const done = [];
/** @type {Step[]} */ const undone = [];

/** Change rows so that it can be taken back. @param {string} words what it is @param {() => void} act */
export function change(words, act) {
  const before = state();
  act();
  const after = state();
  remember({ words, back: () => goOver(after, before), again: () => goOver(before, after) });
}

/** Change all that stands in the form. @param {string} words @param {() => void} act */
export function exchange(words, act) {
  let other = { fields: readAll(), rows: state() };
  act();
  const swap = () => {
    const now = { fields: readAll(), rows: state() };
    fill(other.fields);
    showState(other.rows);
    other = now;
  };
  remember({ words, back: swap, again: swap });
}

/**
 * From one state of the rows to another; a cell that says something else than `from` was typed since, and
 * stays, as does a row that came since, or that was changed before and so is on the page still.
 * @param {State} from
 * @param {State} to
 */
function goOver(from, to) {
  const before = new Map(from.map(({ row, cells }) => [row, cells]));
  const wanted = new Set(to.map(({ row }) => row));
  const kept = to.map(({ row, cells }) => {
    const was = before.get(row);
    const stays = rows.includes(row) ? row.cells : cells;
    const now = was ? cells.map((text, at) => (row.cells[at] === was[at] ? text : row.cells[at])) : stays;
    return { row, cells: now };
  });
  const added = rows.filter((row) => !wanted.has(row) && before.get(row)?.join("\t") !== row.cells.join("\t"));
  showState([...kept, ...added.map((row) => ({ row, cells: [...row.cells] }))]);
}

/** @param {Step} step */
function remember(step) {
  done.push(step);
  if (done.length > MOST) done.shift();
  undone.length = 0;
  tell();
}

/** Nothing of what was deleted for good is kept. */
export function forgetSteps() {
  done.length = undone.length = 0;
  tell();
}

function tell() {
  for (const [name, steps, word] of /** @type {const} */ ([
    ["undo", done, "撤销"],
    ["redo", undone, "重做"],
  ])) {
    const button = /** @type {HTMLElement} */ (document.querySelector(`[data-plan=${name}]`));
    const last = steps.at(-1);
    button.textContent = last ? `${word}：${last.words}` : word;
    button.setAttribute("aria-disabled", String(!last));
  }
}

/** Take back what was done last. Whether there was something. */
export const undo = () => turn(done, undone, "back", "已撤销");

/** Do again what was taken back last. Whether there was something. */
export const redo = () => turn(undone, done, "again", "已重做");

/** @param {Step[]} from @param {Step[]} to @param {"back" | "again"} way @param {string} word */
function turn(from, to, way, word) {
  const step = from.pop();
  if (!step) return false;
  step[way]();
  to.push(step);
  tell();
  const said = byId("plan-said");
  said.textContent = `${word}：${step.words}，现在有 ${rows.length} 行。`;
  said.scrollIntoView({ block: "nearest" }); // fewer rows may have pulled the page from under the eyes
  ask();
  return true;
}

