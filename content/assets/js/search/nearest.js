// What comes near to a query that nothing fits: words of it that find something, then names that share the most
// with it; to the number of a document the numbers that are held.
import { token } from "./fits.js";
import { lines, words } from "./normalise.js";
import { known } from "./pieces.js";

/** @typedef {import("./index.js").Index} Index */

const SHOWN = 5;
const LEAST = 0.25; // of the pairs of characters, shared
/** Who issued it, the year, and which of that year it is; of folded text. */
const NUMBER = /^([\u4e00-\u9fff]{2,12})\(?([0-9]{4})\)?([0-9]+)号?$/u;
/** The same where a text prints it. */
const PRINTED = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,12}〔[0-9]{4}〕[0-9]+号)/gu;

/** @param {string} text @returns {Set<string>} its pairs of characters */
function pairs(text) {
  const found = new Set();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/**
 * The numbers of documents that are told anywhere, those of who issued the one that is sought first, of these
 * those of its year.
 * @param {Index} index @param {RegExpMatchArray} sought @returns {string[]}
 */
function numbers(index, [, issuer, year]) {
  const named = index.entries.flatMap(({ number }) => lines(index.data.names[number][1]));
  const printed = index.entries.flatMap(({ said, quotes }) =>
    [...`${said}\n${quotes}`.matchAll(PRINTED)].map(([, number]) => number),
  );
  /** @param {string[]} found */
  const distance = ([, other, of]) => {
    let same = 0;
    while (same < issuer.length && issuer[same] === other[same]) same++;
    return [same === issuer.length && same === other.length ? 0 : 1, -same, Math.abs(Number(of) - Number(year))];
  };
  return [...new Set([...named, ...printed])]
    .flatMap((name) => {
      const found = index.fold(name).match(NUMBER);
      return found ? [{ name, far: distance(found) }] : [];
    })
    .sort((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1] || a.far[2] - b.far[2])
    .map(({ name }) => name);
}

/**
 * Words of the query itself, and names of the data as they are written, the nearest first.
 * @param {Index} index @param {string} query @returns {string[]}
 */
export function nearest(index, query) {
  const number = index.fold(query).match(NUMBER);
  if (number) return numbers(index, number).slice(0, SHOWN);
  const sought = pairs(index.fold(query));
  if (!sought.size) return [];
  const own = known(words(query).map((word) => token(word, index)), index);
  /** @type {Map<string, number>} */
  const near = new Map();
  for (const { kind, title, folded } of index.entries) {
    if (!index.data.kinds[kind][3] || title.length > 16) continue;
    const held = pairs(folded.title);
    let shared = 0;
    for (const pair of held) if (sought.has(pair)) shared++;
    const share = (2 * shared) / (held.size + sought.size);
    if (share >= LEAST) near.set(title, Math.max(share, near.get(title) ?? 0));
  }
  const alike = [...near].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return [...own, ...alike.filter((name) => !own.includes(index.fold(name)))].slice(0, SHOWN);
}
