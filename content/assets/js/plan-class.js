// The class at hand on the desk for many classes: it stands in the place of the example, or is offered as a
// row beside the visitor's own; and the row that was typed in last is the class on the other pages. See
// tests/content/test_class_in_plan.py.
import { atHand, clearAtHand, heading, isShared, ofThisPage, setAtHand } from "./class-at-hand.js";
import { claim, desk } from "./desk-page.js";
import { offer } from "./offer.js";
import { ask, example, fill, form, hasOwnRows, readAll } from "./plan-form.js";
import { MOST_ROWS, columns, headings, isBlank, madeRow, put, rowOf, rows, show, showTexts } from "./plan-rows.js";
import { change } from "./plan-undo.js";

/** @typedef {import("./plan-rows.js").Row} Row */

const shared = columns.filter(isShared);
const [name] = shared;
/** A row needs a name; whoever gave none on the other page has none there afterwards either. */
const UNNAMED = "带来的班";

/** @param {Row} row @param {string} column */
const cell = (row, column) => row.cells[columns.indexOf(column)];

/** @param {Row} row */
const said = (row) =>
  Object.fromEntries(shared.map((column) => [column, cell(row, column) === UNNAMED ? "" : cell(row, column)]));

/** @param {Row} row @param {Record<string, string>} fields */
function write(row, fields) {
  for (const column of shared) if (column in fields) put(row, columns.indexOf(column), fields[column]);
}

/** What came from another page stands here too, or is offered where own rows do. */
export function bringClass() {
  const found = atHand();
  if (!found || found.page === heading() || location.hash.startsWith("#v=")) return;
  const fields = ofThisPage(found);
  fields[name] ||= UNNAMED;
  const numbers = shared.filter((column) => column !== name && fields[column]);
  if (!numbers.length) return;
  const from = found.typed ? `您在“${found.page}”填的` : "您打开的链接里的";
  if (!hasOwnRows(/** @type {any} */ (readAll())) && !readAll().table.trim()) {
    const row = columns.map((column) => (shared.includes(column) ? (fields[column] ?? "") : ""));
    change("带来一个班", () => showTexts([row]));
    claim(found.typed);
    const told = offer(`这一行是${from}那个班，只记在这个浏览器里。`, {
      "清空，恢复例子": () => {
        clearAtHand();
        fill(example);
        claim(false);
        ask();
      },
    });
    const [brought] = rows;
    desk().addEventListener("answered", () => {
      // Among other rows it would be unclear which is meant, and its button would empty them all.
      if (rows.length > 1 || rows[0] !== brought) told.remove();
    });
    return ask();
  }
  const filled = rows.filter((row) => !isBlank(row));
  if (filled.some((row) => numbers.every((column) => cell(row, column) === fields[column]))) return;
  const own = filled.filter((row) => cell(row, name) === fields[name]);
  const first = `${headings[columns.indexOf(numbers[0])]} ${fields[numbers[0]]}`;
  offer(`${from}班（${fields[name]}，${first}）不在这张表里。`, {
    ...(own.length === 1 ? { [`换进第 ${own[0].number} 行`]: () => into(own[0], fields) } : {}),
    加成一行: () => add(fields),
    不用: () => {},
  });
}

/** @param {Row} row @param {Record<string, string>} fields */
function into(row, fields) {
  change("换进一个班", () => {
    write(row, fields);
    show([...rows]);
  });
  ask();
}

/** @param {Record<string, string>} fields */
function add(fields) {
  if (rows.length >= MOST_ROWS) return;
  const row = madeRow();
  write(row, fields);
  change("加一行", () => show([...rows.filter((each) => !isBlank(each)), row]));
  ask();
}

form.addEventListener("input", ({ target }) => {
  const row = rowOf(target);
  if (row && !isBlank(row)) setAtHand(said(row), {}, true);
});
