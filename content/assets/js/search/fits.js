// How well an entry fits one thing that is sought: the better, the nearer to its title it stands. No word
// that means another and no figure of a policy stands here; all of them come with the data.
import { crosses } from "./borders.js";
import { letters, reads } from "./pinyin.js";
import { UNIT } from "./sums.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./entry.js").Entry} Entry */
/**
 * One thing sought: any of the `words` will do; `soft`: it counts where it stands and is not asked for
 * where it does not. `letters`: what of it may be a reading. `place`: the name of the place that it is.
 * `halves`: what stands for it where it does not stand in one. `kind`: that of things which it names, -1 where none.
 * @typedef {{words: string[], letters: string, soft?: boolean, place?: string, halves?: string[], kind?: number}} Token
 */

export const WORTH = {
  title: [100, 84, 68],
  name: [92, 76, 62],
  tie: [74, 56, 51],
  read: [88, 72, 60],
  initials: [84, 66, 52],
  text: 28,
  where: 16,
  around: 12, // in a clause that it stands in
  place: [70, 14], // of what belongs to that place alone, and to others too
};
export const CLOSER = 10; // more, the more of a name the word is
const NEAR = [31, 16]; // more, for what is of the visitor's place, and of those it lies in
const NEWEST = 4; // more, for what stands in the newest document of the place
const BESIDE = 4; // less, for what is read in another name than the title
const TIED = 14; // less, for what is read in a name that an editor holds to mean it
export const DOWN = 3; // less, for each place down in an editor's list
const REST = 2; // characters that may follow in what a kind is called: 目标 in 目标数字
const LIKE = 0.75; // of its worth, what is called like that which an everyday word means
const isDigit = (/** @type {string | undefined} */ sign) => sign !== undefined && sign >= "0" && sign <= "9";

/**
 * Where `word` stands in `text`, a number only as a whole, two characters only as a word; -1 where it does not.
 * @param {string} text @param {string} word @param {Index} index
 */
export function place(text, word, index) {
  let at = text.indexOf(word);
  while (at >= 0) {
    const before = isDigit(word[0]) && (isDigit(text[at - 1]) || (text[at - 1] === "." && isDigit(text[at - 2])));
    const end = at + word.length;
    const bare = word === UNIT && !isDigit(text[at - 1]); // of money behind a number only
    const after = isDigit(word.at(-1)) && (isDigit(text[end]) || (text[end] === "." && isDigit(text[end + 1])));
    if (!before && !after && !bare && !crosses(text, at, word, index)) return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}

/** @param {string} name @param {string} word @param {number[]} worth exactly, at its beginning, within it @param {Index} index */
function fits(name, word, worth, index) {
  if (name === word) return worth[0];
  const at = place(name, word, index);
  if (at < 0) return 0;
  return worth[at ? 2 : 1] + (CLOSER * word.length) / name.length;
}

/** @param {Entry} entry @param {string} word @param {Index} index */
function ofWord({ folded: { title, names, ties, text, where } }, word, index) {
  let score = fits(title, word, WORTH.title, index);
  for (let i = 0; i < names.length; i++) score = Math.max(score, fits(names[i], word, WORTH.name, index));
  for (let i = 0; i < ties.length; i++) {
    const found = fits(ties[i][0], word, WORTH.tie, index);
    if (found) score = Math.max(score, found - DOWN * ties[i][1]);
  }
  if (!score && place(text, word, index) >= 0) score = WORTH.text;
  if (!score && place(where, word, index) >= 0) score = WORTH.where;
  return score;
}

/** @param {Entry} entry @param {string} typed @param {Index} index */
function ofLetters({ spoken, folded: { names } }, typed, { readings }) {
  let best = 0;
  for (let i = 0; i < spoken.length; i++) {
    const name = spoken[i];
    const found = reads(typed, name, readings);
    if (!found) continue;
    const worth = found.whole ? WORTH.read : WORTH.initials;
    const length = found.end - found.start;
    let score = worth[0];
    if (length < name.length) {
      if (!found.whole && length < 3) continue;
      score = worth[found.start ? 2 : 1] + (CLOSER * length) / name.length;
    }
    best = Math.max(best, score - (i > names.length ? TIED : i && BESIDE));
  }
  return best;
}

/** The places that an entry is of; none where it holds anywhere. @param {Entry} entry @param {Index} index */
const placesOf = (entry, { data }) =>
  new Set(entry.places.length ? entry.places : entry.documents.map((d) => data.documents[d][1]));

/** Whether an entry is of a place, or holds anywhere. @param {Entry} entry @param {string} place @param {Index} index */
export function isOf(entry, place, index) {
  const places = placesOf(entry, index);
  return !places.size || places.has(place);
}

/** @param {Entry} entry @param {string} place @param {Index} index */
function ofPlace(entry, place, index) {
  const places = placesOf(entry, index);
  if (!places.has(place)) return 0;
  return WORTH.place[places.size > 1 ? 1 : 0];
}

/**
 * How much sooner an entry is shown to somebody who is in a place: as much for what holds anywhere.
 * @param {Entry} entry @param {string[]} around the place and those it lies in @param {Index} index
 */
export function nearness(entry, around, index) {
  const places = placesOf(entry, index);
  if (!around.length) return 0;
  const newest = index.data.documents.findIndex(([, place, over]) => place === around[0] && !over);
  if (!places.size || places.has(around[0])) return NEAR[0] + (entry.documents.includes(newest) ? NEWEST : 0);
  return around.some((place) => places.has(place)) ? NEAR[1] : 0;
}

/** For each entry how well it fits, 0 where it does not. @param {Token} token @param {Index} index */
export function scores(token, index) {
  const like = token.words.flatMap((word) => index.means.get(word) ?? []);
  const documents = new Set(token.words.flatMap((word) => index.documents.get(word) ?? []));
  const found = new Float64Array(index.entries.length);
  for (const entry of index.entries) {
    let best = 0;
    for (const word of token.words) best = Math.max(best, ofWord(entry, word, index));
    for (const word of like) best = Math.max(best, ofWord(entry, word, index) * LIKE);
    if (token.letters) best = Math.max(best, ofLetters(entry, token.letters, index));
    if (token.place) best = Math.max(best, ofPlace(entry, token.place, index));
    if (!best && token.halves) best = LIKE * Math.min(...token.halves.map((half) => ofWord(entry, half, index)));
    if (!best && documents.size && entry.documents.some((d) => documents.has(d))) best = WORTH.where;
    if (!best && token.kind === entry.kind) best = WORTH.where;
    found[entry.number] = best;
  }
  return found;
}

/** What is sought by one word. @param {string} word as typed @param {Index} index @returns {Token} */
export function token(word, index) {
  const folded = index.fold(word);
  const typed = letters(word.toLowerCase());
  return { ...piece(folded, index), letters: /^[a-z]{2,}$/u.test(typed) ? typed : "" };
}

/** @param {string} folded @param {Index} index @returns {Token} */
export const piece = (folded, { places }) => ({ words: [folded], letters: "", place: places.get(folded) });

/** The kind of things that `word` is a name of, -1 where it is none. @param {string} word folded @param {Index} index */
export const kindCalled = (word, { data }) =>
  word.length < 2 ? -1 : data.kinds.findIndex(([, called]) => called.startsWith(word) && called.length - word.length <= REST);
