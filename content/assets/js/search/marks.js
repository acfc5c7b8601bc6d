// Words marked where they stand in a text, and the sentence that shows them best.
import { without } from "./brackets.js";
import { place } from "./fits.js";
import { lines } from "./normalise.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {{text: string, marked: boolean}} Piece */

const AROUND = 18; // characters that are shown before the first marked word
const SHOWN = 84; // characters of a sentence, at most

/**
 * Where the folded `words` stand in `raw`, in its own places, none inside another.
 * @param {string} raw @param {string[]} words @param {Index} index @returns {[number, number][]}
 */
export function spans(raw, words, index) {
  const { text, from, to } = index.placed(raw);
  /** @type {[number, number][]} */
  const found = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    let past = 0;
    for (;;) {
      const at = place(text.slice(past), word, index);
      if (at < 0 || !word) break;
      const [start, end] = [from[past + at], to[past + at + word.length - 1]];
      if (!found.some(([a, b]) => start < b && end > a)) found.push([start, end]);
      past += at + word.length;
    }
  }
  return found.sort(([a], [b]) => a - b);
}

/** @param {string} raw @param {[number, number][]} places @returns {Piece[]} */
function pieces(raw, places) {
  /** @type {Piece[]} */
  const found = [];
  let done = 0;
  for (const [start, end] of places) {
    if (start > done) found.push({ text: raw.slice(done, start), marked: false });
    found.push({ text: raw.slice(start, end), marked: true });
    done = end;
  }
  if (done < raw.length) found.push({ text: raw.slice(done), marked: false });
  return found;
}

/** `raw` in pieces, marked or not. @param {string} raw @param {string[]} words @param {Index} index */
export const marked = (raw, words, index) => pieces(raw, spans(raw, words, index));

/**
 * What an entry says with most of `words` in it, cut to what is shown; the first that it says where it
 * has none of them. `quoted`: whether it is a document that says it.
 * @param {Entry} entry @param {string[]} words @param {Index} index
 * @returns {{pieces: Piece[], quoted: boolean}}
 */
export function sentence(entry, words, index) {
  const quotes = lines(entry.quotes);
  const texts = [...lines(entry.said), ...quotes];
  let best = { raw: texts[0] ?? "", places: /** @type {[number, number][]} */ ([]), held: 0 };
  for (const raw of texts) {
    const folded = index.fold(raw);
    const text = folded + without(folded);
    const held = words.filter((word) => place(text, word, index) >= 0).length;
    if (held > best.held) best = { raw, places: spans(raw, words, index), held };
  }
  const { raw, places } = best;
  const start = raw.length <= SHOWN ? 0 : Math.max(0, Math.min((places[0]?.[0] ?? 0) - AROUND, raw.length - SHOWN));
  const end = Math.min(raw.length, start + SHOWN);
  const within = places.filter(([a, b]) => a >= start && b <= end);
  const cut = pieces(
    raw.slice(start, end),
    within.map(([a, b]) => [a - start, b - start]),
  );
  if (start) cut.unshift({ text: "……", marked: false });
  if (end < raw.length) cut.push({ text: "……", marked: false });
  return { pieces: cut, quoted: quotes.includes(raw) };
}
