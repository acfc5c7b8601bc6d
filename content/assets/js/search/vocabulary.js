// The words that a query is cut into: what things are called, what people say for them, how they ask.
import { lines } from "./normalise.js";

/** @typedef {import("./index.js").Data} Data */
/** @typedef {import("./index.js").Entry} Entry */
/** @typedef {{alternatives: string[], asks: number[]}} Asked */

/** The kinds that are called by a name; the titles of others are sentences. */
export const NAMED = new Set(["groups", "occupations", "fields", "departments"]);
const CALLED = new Set([...NAMED, "forms", "desks", "pages", "terms"]);
/** What stands alone in a list that is printed: 、区块链等. Of folded text. */
const LISTED = /(?<=[、,。;:)\u0001]|^)[^、,。;:()和与等及0-9\u0001]{2,10}(?=、|等|和|与|及)/gu;
const QUOTED = /“([^”，。]{2,10})”/gu;

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
  const said = foldAll(data.everyday.map(([words]) => words.replaceAll("\n", ",")));
  data.everyday.forEach(([words, rows], i) => {
    const meant = rows.map((row) => entries[row]);
    const ofDocuments = meant.filter((entry) => kindOf(entry) === "documents").map((entry) => entry.documents[0]);
    for (const word of said[i].split(",")) {
      if (meant[0] && NAMED.has(kindOf(meant[0]))) means.set(word, meant[0].folded.title);
      if (ofDocuments.length) documents.set(word, ofDocuments);
      meant.forEach((entry, down) => entry.folded.ties.push([word, down]));
    }
    for (const entry of meant) entry.everyday.push(...lines(words));
  });

  /** @type {Map<string, Asked>} */
  const asked = new Map();
  const questions = foldAll(data.asked.flatMap(([words, printed]) => [words.replaceAll("\n", ","), printed.replaceAll("\n", ",")]));
  data.asked.forEach(([, , asks], i) => {
    const alternatives = questions[2 * i + 1].split(",").filter(Boolean);
    for (const word of questions[2 * i].split(",")) asked.set(word, { alternatives, asks });
  });

  const names = new Set(); // all that something is called
  const terms = new Set(places.keys()); // what a query is cut into
  /** @type {string[]} */
  const quoted = [];
  for (const entry of entries) {
    const { title, names: others, ties, text } = entry.folded;
    const own = [title, ...others].filter((name) => name.length > 1);
    for (const name of own) names.add(name);
    if (CALLED.has(kindOf(entry))) for (const name of own) terms.add(name);
    for (const [tie] of ties) terms.add(tie);
    for (const [name] of text.matchAll(LISTED)) terms.add(name);
    for (const written of [entry.title, ...entry.said, ...entry.quotes]) {
      for (const [, name] of written.matchAll(QUOTED)) quoted.push(name);
    }
  }
  for (const name of foldAll([...new Set(quoted)])) terms.add(name);
  for (const term of terms) names.add(term);
  return { places, means, documents, asked, names, terms };
}
