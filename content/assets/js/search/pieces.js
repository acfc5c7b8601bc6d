// A query cut into things to be sought, by what the data knows; slips of the finger are mended here.
import { stands } from "./borders.js";
import { piece } from "./fits.js";
import { alike } from "./pinyin.js";
import { segments } from "./segments.js";
import { slipped } from "./typo.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./fits.js").Token} Token */

const KNOWN = 4; // characters that have to be known before single unknown ones are passed over
const SLIP_IN_A_PART = 4; // characters from which on a slip is sought inside of names
export const SLIP_IN_A_NAME = 5; // the same, where all of a query is held against them

/**
 * The query in pieces; null where a piece is known to nothing. `mend`: one that is known to nothing may be
 * the slip of a name, and in a question a single character is passed over: then `mended` tells it.
 * @param {Token[]} typed @param {Index} index @param {boolean} everywhere @param {boolean} [mend]
 * @returns {{tokens: Token[], asks: number[], instead: [string, string][], mended: boolean} | null}
 */
export function cut(typed, index, everywhere, mend = false) {
  /** @type {Token[]} */
  const tokens = [];
  /** @type {number[]} */
  const asks = [];
  /** @type {[string, string][]} */
  const instead = [];
  let mended = false;
  for (const each of typed) {
    if (each.letters) {
      tokens.push(each);
      continue;
    }
    const found = segments(each.words[0], index, everywhere);
    const isQuestion = found.some(({ how }) => how === "asked");
    const known = found.filter(({ how }) => how === "term" || how === "text").map(({ piece }) => piece).join("");
    for (const { piece: part, how } of found) {
      if (how === "asked") {
        const one = index.asked.get(part);
        asks.push(...(one?.asks ?? []));
        if (one?.alternatives.length) tokens.push({ words: one.alternatives, letters: "", soft: true });
        continue;
      }
      if (how !== "unknown") {
        tokens.push({ ...piece(part, index), halves: how === "text" ? halves(part, index) : undefined });
        continue;
      }
      if (!mend) return null;
      mended = true;
      const right = correct(part, index, SLIP_IN_A_PART);
      if (right) {
        instead.push([part, right]);
        tokens.push(piece(right, index));
      } else if (everywhere && part.length === 1 && isQuestion && known.length >= KNOWN) {
        tokens.push({ ...piece(part, index), soft: true });
      } else {
        return null;
      }
    }
  }
  return { tokens, asks: [...new Set(asks)], instead, mended };
}

/** Two words that a piece of text is made of, where both stand somewhere. @param {string} text @param {Index} index */
function halves(text, index) {
  for (let at = 2; at <= text.length - 2; at++) {
    const both = [text.slice(0, at), text.slice(at)];
    if (both.every((half) => stands(half, index))) return both;
  }
  return undefined;
}

/**
 * The name, or the part of one, that was meant where one slip is mended; "" where there is none.
 * @param {string} typed folded @param {Index} index @param {number} enough see `slipped`
 */
export function correct(typed, index, enough) {
  if (typed.length < 3) return "";
  let best = "";
  const signs = [...typed];
  for (const name of index.names) {
    // All but one of its characters are there: most names lack more, and are told at once.
    let lacks = 0;
    for (const sign of signs) if (!name.includes(sign) && ++lacks > 1) break;
    if (lacks > 1) continue;
    const meant = slipped(typed, name, enough, (a, b) => alike(a, b, index.readings));
    if (meant && meant.length > best.length) best = meant;
    if (meant === name) return meant;
  }
  return best;
}
