// The clauses that an entry stands in: what is sought beside its name may be printed there.
import { NAMED } from "./vocabulary.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./entry.js").Entry} Entry */

/** @type {WeakMap<Index, Entry[][]>} */
const known = new WeakMap();

/**
 * For each entry the clauses: the one that it quotes, or those that print a name of it.
 * @param {Index} index @returns {Entry[][]}
 */
export function around(index) {
  let found = known.get(index);
  if (!found) {
    found = printed(index);
    known.set(index, found);
  }
  return found;
}

/** Two characters of `text` as a small number; a few others have the same. @param {string} text @param {number} at */
const pair = (text, at) => ((text.charCodeAt(at) & 0x3fff) << 14) | (text.charCodeAt(at + 1) & 0x3fff);

/** @param {Index} index @returns {Entry[][]} */
function printed({ entries, clauses, kindOf }) {
  /** @type {Entry[][]} */
  const found = entries.map(({ clause }) => (clause ? [clause] : []));
  /** @type {Map<number, [string, number][]>} */
  const begun = new Map(); // names by how they begin, so that each text is gone through once
  for (const entry of entries) {
    if (!NAMED.has(kindOf(entry))) continue;
    for (const name of [entry.folded.title, ...entry.folded.names]) {
      if (name.length < 2) continue;
      const same = begun.get(pair(name, 0));
      if (same) same.push([name, entry.number]);
      else begun.set(pair(name, 0), [[name, entry.number]]);
    }
  }
  for (const clause of clauses) {
    const { text } = clause.folded;
    for (let at = 0; at + 1 < text.length; at++) {
      const names = begun.get(pair(text, at));
      if (!names) continue;
      for (const [name, number] of names) {
        if (found[number].at(-1) !== clause && text.startsWith(name, at)) found[number].push(clause);
      }
    }
  }
  return found;
}
