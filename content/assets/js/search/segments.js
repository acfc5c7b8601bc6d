// A query without blanks, cut into what the data knows: the longest and fewest pieces that cover it.

import { stands } from "./borders.js";
import { PER_CENT } from "./normalise.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {{piece: string, how: "asked" | "term" | "text" | "unknown"}} Segment */

const COST = { asked: 0.9, term: 1, text: 1, unknown: 6 };
const LONG = 0.35; // more, for each character of what is no name: words in it may be names
const LONGEST = 24;
const NUMBER = new RegExp(`^[0-9.]+${PER_CENT}?$`, "u");
const IN_A_NUMBER = new RegExp(`^[0-9.${PER_CENT}]`, "u");

/**
 * The pieces of `query`, which is folded. In words of questions and in names first; with `everywhere`
 * also in what stands anywhere in the texts. What is known to nothing stays as it is, `unknown`.
 * @param {string} query @param {Index} index @param {boolean} everywhere
 * @returns {Segment[]}
 */
export function segments(query, index, everywhere) {
  /** @type {{cost: number, from: number, how: Segment["how"]}[]} */
  const best = [{ cost: 0, from: 0, how: "term" }];
  for (let end = 1; end <= query.length; end++) best.push({ cost: Infinity, from: 0, how: "unknown" });
  for (let start = 0; start < query.length; start++) {
    /** @param {number} end @param {Segment["how"]} how */
    const offer = (end, how) => {
      const cost = best[start].cost + COST[how] + (how === "text" ? LONG * (end - start) : 0);
      if (cost < best[end].cost) best[end] = { cost, from: start, how };
    };
    let within = everywhere;
    for (let end = start + 1; end <= Math.min(query.length, start + LONGEST); end++) {
      const piece = query.slice(start, end);
      if (index.asked.has(piece)) offer(end, "asked");
      if (index.words.terms.has(piece)) offer(end, "term");
      if (NUMBER.test(piece) && !IN_A_NUMBER.test(query.slice(end))) offer(end, "term");
      within &&= index.corpus.includes(piece);
      if (within && piece.length > 1 && stands(piece, index)) offer(end, "text");
    }
    offer(start + 1, "unknown");
  }
  /** @type {Segment[]} */
  const found = [];
  for (let end = query.length; end > 0; end = best[end].from) {
    const { from, how } = best[end];
    const piece = query.slice(from, end);
    if (how === "unknown" && found[0]?.how === "unknown") found[0].piece = piece + found[0].piece;
    else found.unshift({ piece, how });
  }
  return found;
}
