// The data made ready for searching: what things are called as soon as that has arrived, what they say when
// it follows. How the data is laid out: scripts/search/rows.py.
import { folding, lines } from "./normalise.js";
import { readings } from "./pinyin.js";
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
 * @property {[string, number[]][]} everyday
 * @property {[string, string][]} doors address and name
 * @property {[string, string][]} phones number and the short title of the document that prints it
 * @property {string} readings
 * @property {string} traditional
 */
/**
 * @typedef {object} Entry
 * @property {number} number
 * @property {number} kind
 * @property {string} id
 * @property {string} address
 * @property {string} title
 * @property {string[]} names
 * @property {string[]} near
 * @property {string[]} everyday
 * @property {string} said in our words, a line each
 * @property {string} quotes in those of a document, a line each
 * @property {number[]} documents
 * @property {string[]} places
 * @property {boolean} ended
 * @property {Entry | null} clause the one that it quotes first
 * @property {Folded} folded
 */
/**
 * The same as it is searched; `ties`: what an editor holds to mean it, each with how far down it stands
 * in the editor's list; `spoken`: all of these names.
 * @typedef {{title: string, names: string[], ties: [string, number][], spoken: string[], text: string, where: string}} Folded
 */
/** @typedef {ReturnType<typeof ready>} Index */

// Between texts that are folded together; none of them has these signs.
const [PART, FIELD, ENTRY] = ["\u0001", "\u0002", "\u0003"];
const BEHIND = new Set(["actions", "requirements", "targets", "readings"]); // the records that stand behind a clause

/** @param {Data} data @returns {Entry[]} */
function read(data) {
  const isClause = data.kinds.map(([name]) => name === "clauses");
  const standsBehind = data.kinds.map(([name]) => BEHIND.has(name));
  /** @type {Entry | null} */
  let clause = null;
  return data.rows.map((row, number) => {
    const [kind, address, given, own, documents = []] = row;
    const [title, names, near, places = []] = data.names[number];
    const id = given.startsWith("-") ? data.documents[documents[0]][5] + given : given;
    /** @type {Entry} */
    const entry = {
      ...{ number, kind, id, title, documents, places, clause: null, everyday: [] },
      ...{ names: lines(names), near: lines(near), said: "", quotes: "" },
      address: data.addresses[address].replace("~", own || id).replace("^", given.slice(1)),
      ended: documents.length > 0 && documents.every((/** @type {number} */ d) => data.documents[d][2]),
      folded: { title: "", names: [], ties: [], spoken: [], text: "", where: "" },
    };
    if (!standsBehind[kind]) clause = null;
    entry.clause = clause;
    if (isClause[kind]) clause = entry;
    return entry;
  });
}

/** What can be searched by what things are called. @param {Data} data */
export function ready(data) {
  const { fold, placed } = folding(data.traditional);
  const entries = read(data);
  const texts = entries.map(({ places, documents }, i) => {
    const [title, names = "", near = ""] = data.names[i];
    const where = [...places, ...documents.flatMap((d) => data.documents[d].slice(0, 2))].join("\n");
    return [title, names, near, where].join(FIELD);
  });
  const corpus = fold(texts.join(ENTRY).replaceAll("\n", PART));
  const folded = corpus.split(ENTRY);
  entries.forEach((entry, i) => {
    const [title, names, near, where] = folded[i].split(FIELD);
    const apart = (/** @type {string} */ joined) => joined.split(PART).filter(Boolean);
    entry.folded = { title, names: apart(names), ties: [], spoken: [], text: "", where };
    entry.folded.ties = apart(near).map((name) => [name, 1]);
  });
  /** Many texts folded together. @param {string[]} texts */
  const foldAll = (texts) => (texts.length ? fold(texts.join(PART)).split(PART) : []);
  const kindOf = (/** @type {Entry} */ { kind }) => data.kinds[kind][0];
  const words = vocabulary(data, entries, foldAll);
  for (const { folded } of entries) {
    folded.spoken = [folded.title, ...folded.names, ...folded.ties.map(([tie]) => tie)];
  }
  return {
    ...{ data, entries, fold, placed, kindOf, corpus, ...words },
    clauses: entries.filter((entry) => kindOf(entry) === "clauses"),
    readings: readings(data.readings),
    /** Whether it has what things say, see `complete`. */
    whole: false,
    /** @type {ReturnType<typeof calledSo> | undefined} made for the first query that has to be cut */
    called: undefined,
    /** All that something is called. @returns {Set<string>} */
    get names() {
      return (this.called ??= calledSo(data, entries, words.places, foldAll)).names;
    },
    /** What a query is cut into. @returns {Set<string>} */
    get terms() {
      return (this.called ??= calledSo(data, entries, words.places, foldAll)).terms;
    },
  };
}

/** Puts to an index what the entries say. @param {Index} index @param {string[][]} texts */
export function complete(index, texts) {
  const { entries, fold } = index;
  /** @type {string[]} */
  const behind = [];
  entries.forEach((entry, i) => {
    [entry.said = "", entry.quotes = ""] = texts[i];
    behind.push("");
    if (entry.clause && entry.quotes) behind[entry.clause.number] += `\n${entry.quotes}`;
  });
  const joined = entries.map(({ said, quotes }, i) => `${said}\n${quotes}${behind[i]}`).join(ENTRY);
  const corpus = fold(joined.replaceAll("\n", PART));
  corpus.split(ENTRY).forEach((text, i) => (entries[i].folded.text = text));
  index.corpus += ENTRY + corpus;
  index.called = undefined;
  index.whole = true;
}
