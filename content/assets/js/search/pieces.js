// A query cut into things to be sought, by what the data knows; slips of the finger are mended here.
import { stands } from "./borders.js";
import { kindCalled, piece } from "./fits.js";
import { alike } from "./pinyin.js";
import { segments } from "./segments.js";
import { UNIT } from "./sums.js";
import { slipped } from "./typo.js";
import { NAMED } from "./vocabulary.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./fits.js").Token} Token */

const SPOKEN_OF = 0.06; // of all that can be found: what more of it speaks of says little
const KNOWN = 4; // characters that have to be known before single unknown ones are passed over
const SLIP_IN_A_PART = 4; // characters from which on a slip is sought inside of names
export const SLIP_IN_A_NAME = 5; // the same, where all of a query is held against them

/**
 * The query in pieces; null where a piece is known to nothing. `mend`: one that is known to nothing may be
 * the slip of a name, and in a question a single character is passed over: then `mended` tells it. `priced`:
 * the names in it, where it asks how much.
 * @param {Token[]} typed @param {Index} index @param {boolean} everywhere @param {boolean} [mend]
 * @returns {{tokens: Token[], asks: number[], instead: [string, string][], mended: boolean, priced: string[]} | null}
 */
export function cut(typed, index, everywhere, mend = false) {
  /** @type {Token[]} */
  const tokens = [];
  /** @type {number[]} */
  const asks = [];
  /** @type {[string, string][]} */
  const instead = [];
  let [mended, isSum] = [false, false];
  /** @type {string[]} */
  const named = [];
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
        isSum ||= one?.alternatives.includes(UNIT) ?? false;
        continue;
      }
      if (how !== "unknown") {
        const kind = found.length > 1 ? kindCalled(part, index) : -1;
        if (kind >= 0) asks.push(kind);
        if (!index.places.has(part)) named.push(part);
        tokens.push({ ...piece(part, index), kind, halves: how === "text" ? halves(part, index) : undefined });
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
  const priced = isSum ? named.filter((part) => isOwn(said(part, index))) : [];
  return { tokens, asks: [...new Set(asks)], instead, mended, priced };
}

/**
 * What of a question is called by a name, where other words of it are known to nothing, or stand nowhere beside
 * it: those are `left`, and it has to be told. null where too little is known, or where what is not known
 * stands at a known word and makes another of it: 失业金 is no 失业. What people say of a rule (报名, 学费) is
 * no name, and enough only where nothing else is left than a single character.
 * @param {Token[]} typed @param {Index} index
 * @returns {{tokens: Token[], asks: number[], left: string[], kept: string[]} | null}
 */
export function partly(typed, index) {
  /** @type {Token[]} */
  const tokens = [];
  /** @type {number[]} */
  const asks = [];
  /** @type {string[]} */
  const left = [];
  /** @type {string[]} */
  const kept = [];
  let [isQuestion, spoken] = [false, false];
  for (const each of typed) {
    let before = "";
    for (const { piece: part, how } of segments(each.words[0], index, true)) {
      const isWord = how === "term" || how === "text";
      if ((how === "unknown" && (before === "term" || before === "text")) || (isWord && before === "unknown")) return null;
      before = how;
      if (how === "unknown") {
        left.push(part);
      } else if (how === "asked") {
        isQuestion = true;
        const one = index.asked.get(part);
        asks.push(...(one?.asks ?? []));
        if (one?.alternatives.length) tokens.push({ words: one.alternatives, letters: "", soft: true });
      } else {
        const { names, common } = said(part, index);
        const isSpoken = !names && index.everyday.has(part);
        if (isSpoken) spoken = true;
        if (!common || isSpoken) (names || isSpoken ? kept : left).push(part);
        tokens.push({ ...piece(part, index), soft: !isSpoken && (common || !names) });
      }
    }
  }
  const little = left.every((part) => part.length < 2);
  const enough = isQuestion && kept.length > 0 && kept.join("").length >= left.join("").length && (little || !spoken);
  return enough ? { tokens, asks: [...new Set(asks)], left: spoken ? [] : left, kept } : null;
}

/**
 * The words of a query that by themselves find something, the longest first: offered where all of it finds nothing.
 * @param {Token[]} typed @param {Index} index @returns {string[]}
 */
export function known(typed, index) {
  const parts = typed.flatMap((each) => (each.letters ? [] : segments(each.words[0], index, true)));
  const own = parts.filter(({ piece: part, how }) => how === "term" && (isOwn(said(part, index)) || index.everyday.has(part)));
  return [...new Set(own.map(({ piece: part }) => part))].sort((a, b) => b.length - a.length);
}

const isOwn = (/** @type {ReturnType<typeof said>} */ { names, common }) => names && !common;

/** Whether `part` is a name or a piece of one, and whether much speaks of it. @param {string} part @param {Index} index */
function said(part, { entries, kindOf, means, words }) {
  const named = entries.some((entry) => NAMED.has(kindOf(entry)) && entry.folded.title.includes(part));
  const held = entries.filter(({ folded: { title, text } }) => title.includes(part) || text.includes(part));
  const names = part.length > 1 && (named || words.called.has(part) || means.has(part));
  return { names, common: held.length > SPOKEN_OF * entries.length };
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
  for (const name of index.words.names) {
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
