// The data made ready for searching: once, when it has arrived. How it is laid out: scripts/search/rows.py.
import { folding } from "./normalise.js";
import { readings } from "./pinyin.js";

/** @typedef {[string, string, string, number]} KindRow its name, what one is called, heading, how much before others */
/** @typedef {[string, string, string, string, number]} DocumentRow short title, place, that it is over, how numbers of its place begin where it prints none, year */
/**
 * @typedef {object} Data
 * @property {number} version
 * @property {KindRow[]} kinds
 * @property {DocumentRow[]} documents
 * @property {string[]} places
 * @property {string[]} addresses
 * @property {any[][]} rows
 * @property {any[][]} texts
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
 * @property {string[]} said
 * @property {string[]} quotes
 * @property {number[]} documents
 * @property {string[]} places
 * @property {boolean} ended
 * @property {Entry | null} clause the one that it quotes first
 * @property {Entry[]} [around] see `around`
 * @property {Folded} folded
 */
/**
 * The same as it is searched; `ties`: what an editor holds to mean it, each with how far down it stands
 * in the editor's list.
 * @typedef {{title: string, names: string[], ties: [string, number][], text: string, where: string}} Folded
 */
/** @typedef {{alternatives: string[], asks: number[]}} Asked */
/** @typedef {ReturnType<typeof ready>} Index */

// Between texts that are folded together; none of them has these signs.
const [PART, FIELD, ENTRY] = ["\u0001", "\u0002", "\u0003"];
const BEHIND = new Set(["actions", "requirements", "targets", "readings"]); // the records that stand behind a clause
const NAMED = new Set(["groups", "occupations", "fields", "departments"]);
const NAMES = new Set(["groups", "occupations", "fields", "departments", "forms", "desks", "pages", "terms"]);
/** What stands alone in a list that is printed: 、区块链等 */
const LISTED = /(?<=[、，。；：“）]|^)[^、，。；：“”（）和与等及《》〔〕0-9]{2,10}(?=、|等|和|与|及)/gmu;
const QUOTED = /“([^”，。]{2,10})”/gu;
const lines = (/** @type {string | undefined} */ text) => (text ? text.split("\n") : []);

/** @param {Data} data */
export function ready(data) {
  const { fold, placed } = folding(data.traditional);
  const clauses = data.kinds.findIndex(([name]) => name === "clauses");
  /** @type {Entry | null} */
  let clause = null;
  /** @type {string[]} */
  const behind = []; // for each entry, what the records behind a clause quote of it
  const entries = data.rows.map((row, number) => {
    const [kind, address, id, own, documents = []] = row;
    const [title, names, near, said, quotes, places] = data.texts[number];
    /** @type {Entry} */
    const entry = {
      ...{ number, kind, id, title, documents, everyday: [], places: places ?? [] },
      ...{ names: lines(names), near: lines(near), said: lines(said), quotes: lines(quotes) },
      address: data.addresses[address].replace("~", own || id),
      ended: documents.length > 0 && documents.every((/** @type {number} */ d) => data.documents[d][2]),
      clause: null,
      folded: { title: "", names: [], ties: [], text: "", where: "" },
    };
    behind.push("");
    if (kind === clauses) clause = entry;
    else if (clause && (documents[0] !== clause.documents[0] || !BEHIND.has(data.kinds[kind][0]))) clause = null;
    else if (clause && quotes) behind[clause.number] += `\n${quotes}`;
    if (clause !== entry) entry.clause = clause;
    return entry;
  });
  const texts = entries.map((entry, i) =>
    [
      entry.title,
      entry.names.join("\n"),
      entry.near.join("\n"),
      [...entry.said, ...entry.quotes].join("\n") + behind[i],
      [...entry.places, ...entry.documents.flatMap((d) => data.documents[d].slice(0, 2))].join("\n"),
    ]
      .map((text) => text.replaceAll("\n", PART))
      .join(FIELD),
  );
  const folded = fold(texts.join(ENTRY)).split(ENTRY);
  entries.forEach((entry, i) => {
    const [title, names, near, text, where] = folded[i].split(FIELD);
    const apart = (/** @type {string} */ joined) => joined.split(PART).filter(Boolean);
    entry.folded = { title, names: apart(names), ties: [], text, where };
    entry.folded.ties = apart(near).map((name) => [name, 1]);
  });
  /** @type {Map<string, string[]>} */
  const means = new Map(); // by everyday word, what the first that it means is called
  /** @type {Map<string, number[]>} */
  const documents = new Map(); // by everyday word, the documents that it means
  for (const [words, rows] of data.everyday) {
    const first = entries[rows[0]];
    const meant = rows.map((row) => entries[row]).filter(({ kind }) => data.kinds[kind][0] === "documents");
    for (const word of lines(words)) {
      if (meant.length) documents.set(fold(word), meant.map((entry) => entry.documents[0]));
      if (first && NAMED.has(data.kinds[first.kind][0])) means.set(fold(word), [first.folded.title]);
    }
    rows.forEach((number, place) => {
      for (const word of lines(words)) {
        entries[number].everyday.push(word);
        entries[number].folded.ties.push([fold(word), place]);
      }
    });
  }
  /** @type {Map<string, Asked>} */
  const asked = new Map();
  for (const [words, printed, asks] of data.asked) {
    const alternatives = lines(printed).map(fold);
    for (const word of lines(words)) asked.set(fold(word), { alternatives, asks });
  }
  const names = new Set(); // all that something is called
  /** @type {Map<string, string>} */
  const places = new Map(data.places.flatMap((place) => ["", "市", "省"].map((end) => [fold(place + end), place])));
  const terms = new Set(places.keys()); // what a query is cut into
  for (const { kind, folded: each, title, said, quotes } of entries) {
    const own = [each.title, ...each.names].filter((name) => name.length > 1);
    for (const name of own) names.add(name);
    if (NAMES.has(data.kinds[kind][0])) for (const name of own) terms.add(name);
    for (const [tie] of each.ties) terms.add(tie);
    for (const quote of quotes) for (const [name] of quote.matchAll(LISTED)) terms.add(fold(name));
    for (const text of [title, ...said, ...quotes]) for (const [, name] of text.matchAll(QUOTED)) terms.add(fold(name));
  }
  for (const term of terms) names.add(term);
  const clausesAlone = entries.filter(({ kind }) => kind === clauses);
  return {
    ...{ data, entries, fold, placed, asked, means, documents, places, terms, names, corpus: folded.join(PART) },
    ...{ clauses: clausesAlone, readings: readings(data.readings) },
  };
}

/**
 * The clauses that an entry stands in: the one that it quotes, or those that print a name of it.
 * @param {Entry} entry @param {Index} index @returns {Entry[]}
 */
export function around(entry, index) {
  if (!entry.around) {
    const names = [entry.folded.title, ...entry.folded.names].filter((name) => name.length > 1);
    const named = NAMED.has(index.data.kinds[entry.kind][0]);
    entry.around = entry.clause ? [entry.clause] : [];
    if (named) entry.around = index.clauses.filter(({ folded }) => names.some((name) => folded.text.includes(name)));
  }
  return entry.around;
}
