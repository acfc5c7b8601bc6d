// What fits a query, and in which order. No rule of any policy stands here, no figure and no word that
// means another: all of them come with the data. It runs in browsers and on Node alike.
import { around } from "./index.js";
import { words } from "./normalise.js";
import { letters, reads } from "./pinyin.js";
import { segments } from "./segments.js";
import { slipped } from "./typo.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Entry} Entry */
/**
 * One thing sought: any of the `words` will do; `soft`: it counts where it stands and is not asked for
 * where it does not. `letters`: what of it may be a reading.
 * @typedef {{words: string[], letters: string, soft?: boolean}} Token
 */
/** @typedef {{entry: Entry, score: number}} Hit */
/**
 * @typedef {object} Found
 * @property {Hit[]} hits the best first
 * @property {string[]} marked what is to be marked in them, folded
 * @property {[string, string][]} instead what was typed and what was sought for it
 */

const WORTH = {
  title: [100, 84, 68],
  name: [92, 76, 62],
  tie: [74, 56, 51],
  read: [88, 72, 60],
  initials: [84, 66, 52],
  text: 28,
  where: 16,
  around: 12, // in a clause that it stands in
};
const CLOSER = 10; // more, the more of a name the word is
const DOWN = 3; // less, for each place down in an editor's list
const ASKED = 22; // more, for the kind of thing that was asked for
const ENDED = 10; // less
const LIKE = 0.75; // of its worth, what is called like that which an everyday word means
const COMMON = 0.035; // a word that more than this share of all entries has, need not be there
const ENOUGH = 0.62; // of what the words are worth, where not all of them stand together
const SLIP_IN_A_PART = 4; // characters from which on a slip is sought inside of names
const SLIP_IN_A_NAME = 5; // the same, where all of a query is held against them

const isDigit = (/** @type {string | undefined} */ sign) => sign !== undefined && sign >= "0" && sign <= "9";

/** Where `word` stands in `text`, a number only as a whole; -1 where it does not. @param {string} text @param {string} word */
export function place(text, word) {
  let at = text.indexOf(word);
  while (at >= 0) {
    const before = isDigit(word[0]) && (isDigit(text[at - 1]) || (text[at - 1] === "." && isDigit(text[at - 2])));
    const end = at + word.length;
    const after = isDigit(word.at(-1)) && (isDigit(text[end]) || (text[end] === "." && isDigit(text[end + 1])));
    if (!before && !after) return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}

/** @param {string} name @param {string} word @param {number[]} worth */
function fits(name, word, [exact, begins, within]) {
  if (name === word) return exact;
  const at = place(name, word);
  if (at < 0) return 0;
  return (at === 0 ? begins : within) + (CLOSER * word.length) / name.length;
}

/** @param {Entry} entry @param {string} word */
function ofWord({ folded }, word) {
  let score = fits(folded.title, word, WORTH.title);
  for (const name of folded.names) score = Math.max(score, fits(name, word, WORTH.name));
  for (const [tie, down] of folded.ties) {
    const found = fits(tie, word, WORTH.tie);
    if (found) score = Math.max(score, found - DOWN * down);
  }
  if (!score && place(folded.text, word) >= 0) score = WORTH.text;
  if (!score && place(folded.where, word) >= 0) score = WORTH.where;
  return score;
}

/** @param {Entry} entry @param {string} typed @param {Index} index */
function ofLetters({ folded }, typed, { readings }) {
  let best = 0;
  [folded.title, ...folded.names, ...folded.ties.map(([tie]) => tie)].forEach((name, i) => {
    const found = reads(typed, name, readings);
    if (!found) return;
    const [exact, begins, within] = found.whole ? WORTH.read : WORTH.initials;
    const length = found.end - found.start;
    let score = found.start ? within : begins;
    if (length === name.length) score = exact;
    else if (!found.whole && length < 3) return;
    else score += (CLOSER * length) / name.length;
    best = Math.max(best, i ? score - 4 : score);
  });
  return best;
}

/** @param {Token} token @param {Index} index */
function scores(token, index) {
  const like = token.words.flatMap((word) => index.means.get(word) ?? []);
  const found = Float64Array.from(index.entries, (entry) => {
    let best = 0;
    for (const word of token.words) best = Math.max(best, ofWord(entry, word));
    for (const word of like) best = Math.max(best, ofWord(entry, word) * LIKE);
    if (token.letters) best = Math.max(best, ofLetters(entry, token.letters, index));
    return best;
  });
  return found;
}

/**
 * The entries that have all that is sought. `loose`: where none has, those that have the most of it.
 * @param {Token[]} tokens @param {number[]} asks kinds that were asked for @param {Index} index @param {boolean} [loose]
 * @returns {Hit[]}
 */
function scan(tokens, asks, index, loose = false) {
  const all = index.entries.length;
  const sought = tokens.map((token) => {
    const found = scores(token, index);
    const count = found.reduce((sum, score) => sum + (score > 0 ? 1 : 0), 0);
    return { token, found, count, weight: Math.log(1 + all / (count || all)) };
  });
  if (sought.some(({ token, count }) => !token.soft && !count)) return [];
  if (!sought.some(({ count }) => count)) return [];
  const alone = sought.length === 1;
  const together = sought.reduce((sum, { weight }) => sum + weight, 0);
  /** @param {(one: typeof sought[number]) => boolean} needed @param {number} enough */
  const taken = (needed, enough) => {
    const must = sought.map(needed);
    /** @type {Hit[]} */
    const hits = [];
    if (!enough && !must.some(Boolean)) return hits;
    for (const entry of index.entries) {
      let [sum, held, lacks] = [0, 0, false];
      sought.forEach(({ found, weight }, i) => {
        let score = found[entry.number];
        if (!score && !alone && around(entry, index).some(({ number }) => found[number])) score = WORTH.around;
        sum += score * weight;
        if (score) held += weight;
        else if (must[i]) lacks = true;
      });
      if (lacks || held < enough * together || !held) continue;
      let score = sum / together + index.data.kinds[entry.kind][3];
      const wish = asks.indexOf(entry.kind);
      if (wish >= 0) score += ASKED - DOWN * wish;
      if (entry.ended) score -= ENDED;
      hits.push({ entry, score });
    }
    return hits;
  };
  let hits = taken(({ count }) => count > 0, 0);
  if (!hits.length) hits = taken(({ token }) => !token.soft, 0);
  if (!hits.length && loose) hits = taken(({ token, count }) => !token.soft && count <= all * COMMON, 0);
  if (!hits.length && loose) hits = taken(() => false, ENOUGH);
  return hits.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
}

/** @param {string} word as typed @param {Index} index @returns {Token} */
function token(word, index) {
  const folded = index.fold(word);
  const typed = letters(word.toLowerCase());
  return { words: [folded], letters: /^[a-z]{2,}$/u.test(typed) ? typed : "" };
}

/** @param {Token[]} tokens @returns {string[]} */
const marks = (tokens) => [...new Set(tokens.flatMap((each) => each.words))].filter(Boolean);

/**
 * @param {Index} index
 * @param {string} query as it was typed
 * @returns {Found}
 */
export function search(index, query) {
  const typed = words(query);
  const tokens = typed.map((word) => token(word, index)).filter((each) => each.words[0]);
  if (!tokens.length) return { hits: [], marked: [], instead: [] };
  const whole = index.fold(typed.join(""));
  /** @param {Token[]} sought @param {Hit[]} hits @param {[string, string][]} [instead] @returns {Found} */
  const found = (sought, hits, instead = []) => ({ hits, marked: marks(sought), instead });

  const joined = token(typed.join(""), index);
  const asWhole = tokens.length > 1 ? scan([joined], [], index) : [];
  const plain = merged(asWhole, scan(tokens, [], index));
  if (plain.length) return found([joined, ...tokens], plain);

  for (const everywhere of [false, true]) {
    const pieces = cut(tokens, index, everywhere);
    const hits = pieces ? scan(pieces.tokens, pieces.asks, index) : [];
    if (pieces && hits.length) return found(pieces.tokens, hits);
  }
  const slip = correct(whole, index, SLIP_IN_A_NAME);
  if (slip) {
    const right = [{ words: [slip], letters: "" }];
    return found(right, scan(right, [], index), [[typed.join(" "), slip]]);
  }
  for (const mend of [false, true]) {
    const pieces = cut(tokens, index, true, mend);
    const hits = pieces ? scan(pieces.tokens, pieces.asks, index, true) : [];
    if (pieces && hits.length) return found(pieces.tokens, hits, pieces.instead);
  }
  return { hits: [], marked: [], instead: [] };
}

/** @param {Hit[]} first @param {Hit[]} second @returns {Hit[]} */
function merged(first, second) {
  if (!first.length) return second;
  /** @type {Map<Entry, Hit>} */
  const best = new Map();
  for (const hit of [...first, ...second]) {
    const known = best.get(hit.entry);
    if (!known || known.score < hit.score) best.set(hit.entry, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
}

/**
 * The query in pieces; null where a piece is known to nothing, or, with `mend`, is no slip of a name.
 * @param {Token[]} typed @param {Index} index @param {boolean} everywhere @param {boolean} [mend]
 * @returns {{tokens: Token[], asks: number[], instead: [string, string][]} | null}
 */
function cut(typed, index, everywhere, mend = false) {
  /** @type {Token[]} */
  const tokens = [];
  /** @type {number[]} */
  const asks = [];
  /** @type {[string, string][]} */
  const instead = [];
  for (const each of typed) {
    if (each.letters && !everywhere) {
      tokens.push(each);
      continue;
    }
    for (const { piece, how } of segments(each.words[0], index, everywhere)) {
      if (how === "asked") {
        const one = index.asked.get(piece);
        asks.push(...(one?.asks ?? []));
        if (one?.alternatives.length) tokens.push({ words: one.alternatives, letters: "", soft: true });
      } else if (how !== "unknown") {
        tokens.push({ words: [piece], letters: "" });
      } else {
        const right = mend ? correct(piece, index, SLIP_IN_A_PART) : "";
        if (!right) return null;
        instead.push([piece, right]);
        tokens.push({ words: [right], letters: "" });
      }
    }
  }
  return { tokens, asks: [...new Set(asks)], instead };
}

/**
 * The name, or the part of one, that was meant where one slip is mended; "" where there is none.
 * @param {string} typed folded @param {Index} index @param {number} enough see `slipped`
 */
function correct(typed, index, enough) {
  if (typed.length < 3) return "";
  let best = "";
  for (const name of index.names) {
    const piece = slipped(typed, name, enough);
    if (piece && (!best || piece.length > best.length)) best = piece;
    if (piece === name) return piece;
  }
  return best;
}
