// Cuts what a spreadsheet puts on the clipboard into cells, and writes cells as one text.

const LONGEST = 40_000; // characters of a quoted cell; a spreadsheet's own limit is below it

/**
 * The cells of `text`, row by row. A cell in quotes may hold marks and line breaks; a quote that does not
 * end its cell is a character like others.
 * @param {string} text
 * @param {string} mark what stands between cells
 */
export function cut(text, mark) {
  /** @type {string[][]} */ const rows = [];
  /** @type {string[]} */ let row = [];
  let at = 0;
  while (at < text.length || row.length) {
    const end = text[at] === '"' ? quoteEnd(text, at, mark) : -1;
    const next = end < 0 ? cellEnd(text, at, mark) : end;
    const cell = text.slice(at, next);
    row.push(end < 0 ? cell : cell.slice(1, -1).replaceAll('""', '"'));
    at = next + 1;
    if (text[next] === mark) continue;
    if (text[next] === "\r" && text[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** @param {string} text @param {number} at @param {string} mark */
function cellEnd(text, at, mark) {
  while (at < text.length && text[at] !== mark && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** Where the quoted cell that begins at `at` ends; -1 where it is none. @param {string} text @param {number} at @param {string} mark */
function quoteEnd(text, at, mark) {
  const most = Math.min(text.length, at + LONGEST);
  for (let place = at + 1; place < most; place++) {
    if (text[place] !== '"') continue;
    const next = text[place + 1];
    if (next === '"') place++;
    else return next === undefined || next === mark || next === "\n" || next === "\r" ? place + 1 : -1;
  }
  return -1;
}

/** @param {string[][]} rows @param {string} mark */
export const joined = (rows, mark) =>
  rows.map((row) => row.map((cell) => quoted(cell, mark)).join(mark)).join("\n");

/** @param {string} cell @param {string} mark */
function quoted(cell, mark) {
  const plain = !cell.includes(mark) && !/["\r\n]/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
