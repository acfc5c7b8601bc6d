// The data made ready for searching: first those that have a name, as soon as they have arrived; then all, with
// what they say. How the data is laid out: scripts/search/data.py, scripts/search/rows.py.
import { without } from "./brackets.js";
import { Entry } from "./entry.js";
import { folding } from "./normalise.js";
import { readings } from "./pinyin.js";
import { between } from "./spans.js";
import { calledSo, vocabulary } from "./vocabulary.js";

/** @typedef {[string, string, string, number]} KindRow its name, what one is called, heading, how much before others */
/** @typedef {[string, string, string, string, number, string]} DocumentRow short title, place, that it is over, how numbers of its place begin where it prints none, year, id */
/**
 * @typedef {object} Data
 * @property {number} version
 * @property {KindRow[]} kinds
 * @property {DocumentRow[]} documents
 * @property {string[]} places
 * @property {string[]} addresses
 * @property {any[][]} rows
 * @property {any[][]} names
 * @property {[string, string, number[]][]} asked
 * @property {[string, number[][]]} everyday words, a blank line between those that mean the same, and of each the rows
 * @property {[string, string][]} doors address and name
 * @property {[string, string][]} phones number and the short title of the document that prints it
 * @property {string} readings
 * @property {string} traditional
 */
/** @typedef {{texts: string[][], others: any[][], rows: any[][]}} Rest what those of the first line say, and the rows of all others */
/** @typedef {ReturnType<typeof ready>} Index */

// Between texts that are folded together; none of them has these signs.
const [PART, FIELD, ENTRY] = ["\u0001", "\u0002", "\u0003"];
const BEHIND = new Set(["actions", "requirements", "targets", "readings"]); // the records that stand behind a clause
const DATED = "targets"; // what a year between the first and the last is asked of

/** @param {Data} data @returns {Entry[]} */
function read(data) {
  const isClause = data.kinds.map(([name]) => name === "clauses");
  const standsBehind = data.kinds.map(([name]) => BEHIND.has(name));
  /** @type {Entry | null} */
  let clause = null;
  return data.rows.map((_, number) => {
    const entry = new Entry(data, number);
    if (standsBehind[entry.kind]) entry.clause = clause;
    else clause = isClause[entry.kind] ? entry : null;
    return entry;
  });
}

/** Both lines as one. @param {Data} first @param {Rest} rest @returns {Data} */
const joined = (first, { rows, others }) => ({
  ...first,
  rows: first.rows.concat(rows),
  names: first.names.concat(others.map((row) => [row[0], ...row.slice(3)])),
});

/** The texts of a row as one. @param {any[]} row */
const written = (row) => row[0] + FIELD + (row[1] ?? "") + FIELD + (row[2] ?? "") + FIELD + (row[3] ?? []).join(PART);

/**
 * What can be searched: without `rest` what has a name, by all that it is called; with it everything.
 * @param {Data} first @param {Rest} [rest]
 */
export function ready(first, rest) {
  const data = rest ? joined(first, rest) : first;
  const { fold, placed } = folding(data.traditional);
  /** Many texts folded together. @param {string[]} texts */
  const foldAll = (texts) => (texts.length ? fold(texts.join(PART)).split(PART) : []);
  const entries = read(data);
  const standing = foldAll(data.documents.map((document) => document[0] + FIELD + document[1]));
  const names = fold(data.names.map(written).join(ENTRY).replaceAll("\n", PART));
  const folded = names.split(ENTRY);
  for (const entry of entries) {
    const parts = folded[entry.number].split(FIELD);
    entry.folded.title = parts[0];
    if (parts[1]) entry.folded.names = parts[1].split(PART);
    const called = without(parts[0] + FIELD + parts[1]);
    if (called) entry.folded.names = [...entry.folded.names, ...called.slice(1).split(PART)];
    if (parts[2]) for (const name of parts[2].split(PART)) entry.folded.ties.push([name, 1]);
    entry.folded.where = parts[3];
    for (const document of entry.documents) entry.folded.where += PART + standing[document];
  }
  const corpus = standing.join(PART) + ENTRY + names + ENTRY + (rest ? said(entries, [...rest.texts, ...rest.others.map((row) => row.slice(1, 3))], fold) : "");
  const kindOf = (/** @type {Entry} */ { kind }) => data.kinds[kind][0];
  const words = vocabulary(data, entries, foldAll);
  return {
    ...{ data, entries, fold, placed, kindOf, corpus, ...words },
    clauses: entries.filter((entry) => kindOf(entry) === "clauses"),
    /** Whether it has everything. */
    whole: Boolean(rest),
    /** @type {ReturnType<typeof calledSo> | undefined} made for the first query that has to be cut */
    vocabulary: undefined,
    /** See `calledSo`. @returns {ReturnType<typeof calledSo>} */
    get words() {
      return (this.vocabulary ??= calledSo(data, entries, words.places, foldAll));
    },
    /** @type {import("./pinyin.js").Readings | undefined} made for the first query in letters */
    read: undefined,
    /** How characters are read. @returns {import("./pinyin.js").Readings} */
    get readings() {
      return (this.read ??= readings(data.readings));
    },
  };
}

/**
 * Puts to the entries what they say, to a clause also what is quoted behind it; all of it, folded.
 * @param {Entry[]} entries @param {string[][]} rows @param {(raw: string) => string} fold
 */
function said(entries, rows, fold) {
  const behind = entries.map(() => "");
  for (const entry of entries) {
    const row = rows[entry.number];
    entry.said = row[0] ?? "";
    entry.quotes = row[1] ?? "";
    if (entry.clause && entry.quotes) behind[entry.clause.number] += `\n${entry.quotes}`;
  }
  const raw = entries.map((entry) => `${entry.said}\n${entry.quotes}${behind[entry.number]}`).join(ENTRY);
  const isDated = entries.map(({ kind, data }) => data.kinds[kind][0] === DATED);
  const texts = fold(raw.replaceAll("\n", PART)).split(ENTRY).map((text, number) => text + without(text) + (isDated[number] ? between(text) : ""));
  texts.forEach((text, number) => (entries[number].folded.text = text));
  return texts.join(ENTRY);
}
