// The words that a query is cut into: what things are called, what people say for them, how they ask.
import { lines } from "./normalise.js";

/** @typedef {import("./index.js").Data} Data */
/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {{alternatives: string[], asks: number[]}} Asked */

/** The kinds that are called by a name; the titles of others are sentences. */
export const NAMED = new Set(["groups", "occupations", "fields", "departments"]);
const CALLED = new Set([...NAMED, "forms", "desks", "pages", "terms"]);
/** What stands alone in a list that is printed: 、区块链等. Of folded text. */
const LISTED = /(?:[、,。;:)\u0001]|^)([^、,。;:()和与等及0-9\u0001]{2,10})(?=、|等|和|与|及)/gu;
const QUOTED = /“([^”，。\n]{2,10})”/gu;

/**
 * @param {Data} data @param {Entry[]} entries their ties are added to
 * @param {(texts: string[]) => string[]} foldAll
 */
export function vocabulary(data, entries, foldAll) {
  const kindOf = (/** @type {Entry} */ { kind }) => data.kinds[kind][0];
  /** @type {Map<string, string>} */
  const places = new Map();
  for (const place of data.places) for (const end of ["", "市", "省"]) places.set(place + end, place);

  /** @type {Map<string, string>} */
  const means = new Map(); // by everyday word, what the first that it means is called
  /** @type {Map<string, number[]>} */
  const documents = new Map(); // by everyday word, the documents that it means
  /** @type {Set<string>} */
  const everyday = new Set();
  const [all, meaning] = data.everyday;
  const alike = all.split("\n\n");
  const said = foldAll(alike.map((words) => words.replaceAll("\n", ",")));
  meaning.forEach((rows, i) => {
    const meant = rows.map((row) => entries[row]).filter(Boolean); // of those that are there already
    const ofDocuments = meant.filter((entry) => kindOf(entry) === "documents").map((entry) => entry.documents[0]);
    for (const word of said[i].split(",")) {
      everyday.add(word);
      if (meant[0] && NAMED.has(kindOf(meant[0]))) means.set(word, meant[0].folded.title);
      if (ofDocuments.length) documents.set(word, ofDocuments);
      rows.forEach((row, down) => entries[row]?.folded.ties.push([word, down]));
    }
    for (const entry of meant) entry.everyday.push(...lines(alike[i]));
  });

  /** @type {Map<string, Asked>} */
  const asked = new Map();
  const questions = foldAll(data.asked.flatMap(([words, printed]) => [words.replaceAll("\n", ","), printed.replaceAll("\n", ",")]));
  data.asked.forEach(([, , asks], i) => {
    const alternatives = questions[2 * i + 1].split(",").filter(Boolean);
    for (const word of questions[2 * i].split(",")) asked.set(word, { alternatives, asks });
  });

  return { places, means, documents, everyday, asked };
}

/**
 * All that something is called, what of it a query is cut into, and what of that names a thing by itself.
 * @param {Data} data @param {Entry[]} entries @param {Map<string, string>} places
 * @param {(texts: string[]) => string[]} foldAll
 */
export function calledSo(data, entries, places, foldAll) {
  const names = new Set();
  const terms = new Set(places.keys());
  const called = new Set();
  /** @type {string[]} */
  const quoted = [];
  for (const { kind, title, said, quotes, folded } of entries) {
    const own = [folded.title, ...folded.names].filter((name) => name.length > 1);
    for (const name of own) names.add(name);
    if (CALLED.has(data.kinds[kind][0])) for (const name of own) called.add(name);
    for (const [tie] of folded.ties) terms.add(tie);
    for (const [, name] of folded.text.matchAll(LISTED)) terms.add(name);
    for (const [, name] of `${title}\n${said}\n${quotes}`.matchAll(QUOTED)) quoted.push(name);
  }
  for (const name of foldAll([...new Set(quoted)])) terms.add(name);
  for (const name of called) terms.add(name);
  for (const term of terms) names.add(term);
  return { names, terms, called };
}
