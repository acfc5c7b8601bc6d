// Two characters that end one word and begin the next are no word of their own: 理发 in 梳理发布. No list of
// words tells it but the texts themselves: where both of its neighbours hold to them more often than they
// to each other, the word is theirs.

/** @typedef {import("./index.js").Index} Index */

const SLOTS = 0x100000; // many more than there are pairs, so that few share one
const OFTEN = 4; // times as often, both together
const LEAST = 2; // one neighbour that stands there once tells nothing

/** @type {WeakMap<Index, Uint16Array>} */
const known = new WeakMap();

/** @param {string} a @param {string} b */
const slot = (a, b) => (Math.imul(a.charCodeAt(0), 0x9e35) ^ Math.imul(b.charCodeAt(0), 0x5bd1e9)) & (SLOTS - 1);

/** How often each two characters stand side by side. @param {Index} index */
export function pairs(index) {
  let counts = known.get(index);
  if (counts) return counts;
  counts = new Uint16Array(SLOTS);
  const { corpus } = index;
  for (let at = 0; at + 1 < corpus.length; at++) counts[slot(corpus[at], corpus[at + 1])]++;
  known.set(index, counts);
  return counts;
}

const isHan = (/** @type {string | undefined} */ sign) => sign !== undefined && sign >= "\u4e00" && sign <= "\u9fff";

/**
 * Whether the `word` that is found at a place of `text` belongs to two others.
 * @param {string} text folded @param {number} at @param {string} word @param {Index} index
 */
export function crosses(text, at, word, index) {
  const [before, after] = [text[at - 1], text[at + 2]];
  if (word.length !== 2 || !index.whole || !isHan(before) || !isHan(after)) return false;
  const counts = pairs(index);
  const own = counts[slot(word[0], word[1])];
  const [left, right] = [counts[slot(before, word[0])], counts[slot(word[1], after)]];
  return Math.min(left, right) >= Math.max(own, LEAST) && left * right >= OFTEN * own * own;
}

/** Whether `word` stands anywhere in the texts as a word. @param {string} word folded @param {Index} index */
export function stands(word, index) {
  let at = index.corpus.indexOf(word);
  while (at >= 0 && crosses(index.corpus, at, word, index)) at = index.corpus.indexOf(word, at + 1);
  return at >= 0;
}
