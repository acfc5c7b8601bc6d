// What fits a query, and in which order. It runs in browsers and on Node alike.
import { around } from "./around.js";
import { CLOSER, DOWN, WORTH, isOf, kindCalled, nearness, piece, scores, token } from "./fits.js";
import { words } from "./normalise.js";
import { SLIP_IN_A_NAME, correct, cut, partly } from "./pieces.js";
import { UNIT, silentFirst, unsaid } from "./sums.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./fits.js").Token} Token */
/** @typedef {{entry: Entry, score: number, near: number}} Hit `near`: how much sooner it is shown to this visitor */
/**
 * @typedef {object} Found
 * @property {Hit[]} hits the best first
 * @property {string[]} marked what is to be marked in them, folded
 * @property {[string, string][]} instead what was typed and what was sought for it
 * @property {import("./list.js").Part} [part] what of it is known to nothing, and what was sought; of a
 *   question how much that nothing answers, what it asks about; `apart`: nothing has all that was sought
 */

const ASKED = 26; // more, for the kind of thing that was asked for
const ENDED = 10; // less
const ENOUGH = 0.6; // of what the words are worth, where none has all of them
const LITTLE = 0.4; // the same for what is shown below those that have all
const FEW = 10; // results, below which others are shown too
const COMMON = 0.4; // of all entries: what stands in more of them tells none from another
const BOTH = 12; // more, for what has every word that was typed itself, and one in its name
const UNMEANT = 24; // less, for what is not of a thing that is sought, where others are of it
const AWAY = 24; // less, for what only names the place that is sought, and is of another

/**
 * The entries that have all that is sought, and, unless `strict`, those that have the most of it: then
 * `full` tells whether any has all.
 * @param {Token[]} tokens @param {number[]} asks kinds that were asked for @param {Index} index @param {boolean} strict
 * @param {string[]} visitor see `search`; a place that is sought itself says more
 * @returns {{hits: Hit[], full: boolean}}
 */
function scan(tokens, asks, index, strict, visitor) {
  const none = { hits: [], full: false };
  const all = index.entries.length;
  const sought = tokens.map((token) => {
    const found = scores(token, index);
    const count = found.reduce((sum, score) => sum + (score > 0 ? 1 : 0), 0);
    return { token, found, count, weight: Math.log(1 + all / (count || all)) };
  });
  if (sought.some(({ token, count }) => !token.soft && !count)) return none;
  const meant = sought.filter(({ count }) => count);
  if (!meant.length) return none;
  const tells = (/** @type {typeof meant[0]} */ { token, count }) => !token.place && count <= COMMON * all;
  // Beside a word that tells something, one that most entries have is not asked for.
  if (meant.some(tells)) for (const one of meant) if (!one.token.place && !tells(one)) one.token = { ...one.token, soft: true };
  const asked = meant.reduce((sum, { token }) => sum + (token.soft ? 0 : 1), 0);
  // A place is in many entries, and yet it says as much as another word.
  const others = meant.filter(({ token }) => !token.place).map(({ weight }) => weight);
  const mean = others.reduce((sum, weight) => sum + weight, 0) / (others.length || 1);
  for (const one of meant) if (one.token.place && others.length) one.weight = mean / 2;
  if (meant.some(({ token }) => token.place)) visitor = [];
  const together = meant.reduce((sum, { weight }) => sum + weight, 0);
  // Money is told of much: what tells only of money answers no question how much something is.
  const isSum = asked > 0 && meant.some(({ token }) => token.soft && token.words.includes(UNIT));
  const numbered = meant.some(({ token }) => /^[0-9]/u.test(token.words[0]));
  /** @type {(Hit & {share: number})[]} */
  const hits = [];
  let full = false;
  const clauses = meant.length > 1 && index.whole ? around(index) : [];
  for (const entry of index.entries) {
    let [sum, held, own, itself, some, lacks, wrong, away, unmeant] = [0, 0, 0, 0, false, false, false, false, false];
    for (const { token, found, weight } of meant) {
      let score = found[entry.number];
      if (!token.place) own = Math.max(own, score);
      else away ||= !isOf(entry, token.place, index);
      if (score && !token.soft) itself++;
      if (!score && clauses[entry.number]?.some(({ number }) => found[number])) score = WORTH.around;
      sum += score * weight;
      if (score) held += weight;
      if (!score && token.words.some((word) => index.means.has(word))) unmeant = true;
      if (!token.soft) [some, lacks] = [some || score > 0, lacks || !score];
      if (!score && (token.letters || token.place)) wrong = true;
    }
    if (wrong || (others.length && !own) || (strict ? lacks : held < LITTLE * together || (isSum && !some))) continue;
    full ||= !lacks;
    const wish = asks.indexOf(entry.kind);
    let score = sum / together + (wish < 0 ? index.data.kinds[entry.kind][3] : ASKED - DOWN * wish);
    if ((strict || numbered) && asked > 1 && itself === asked && own > WORTH.text + CLOSER) score += BOTH;
    if (unmeant) score -= UNMEANT;
    if (away) score -= AWAY;
    if (entry.ended) score -= ENDED;
    hits.push({ entry, score, near: nearness(entry, visitor, index), share: held / together });
  }
  const enough = full ? hits : hits.filter(({ share }) => share >= ENOUGH);
  return { hits: enough.sort(before), full };
}

/** @param {Hit} a @param {Hit} b the better one first; of equals that of the document that is shown first */
const before = (a, b) =>
  b.score + b.near - a.score - a.near || (a.entry.documents[0] ?? 0) - (b.entry.documents[0] ?? 0) || a.entry.number - b.entry.number;

/** @param {Token[]} tokens @returns {string[]} */
const marks = (tokens) => [...new Set(tokens.flatMap((each) => each.words))].filter(Boolean);

/**
 * What fits; while the index is not `whole`, what is called just as it was typed.
 * @param {Index} index
 * @param {string} query as it was typed
 * @param {string[]} [visitor] the place where the visitor is and those it lies in: what is of them comes sooner
 * @returns {Found}
 */
export function search(index, query, visitor = []) {
  const typed = words(query);
  const tokens = typed.map((word) => token(word, index)).filter((each) => each.words[0]);
  if (tokens.length > 1) for (const each of tokens) each.kind = kindCalled(each.words[0], index);
  const asks = tokens.flatMap(({ kind = -1 }) => (kind < 0 ? [] : [kind]));
  if (!tokens.length) return { hits: [], marked: [], instead: [] };
  const whole = index.fold(typed.join(""));
  /** @param {Token[]} sought @param {Hit[]} hits @param {[string, string][]} [instead] */
  const found = (sought, hits, instead = []) => ({ hits, marked: marks(sought), instead, tokens: sought });

  const joined = token(typed.join(""), index);
  const asWhole = tokens.length > 1 ? scan([joined], [], index, true, visitor).hits : [];
  const plain = merged(asWhole, scan(tokens, asks, index, true, visitor).hits);
  const isCalled = plain.some(({ score }) => score > WORTH.text + CLOSER);
  if (plain.length >= FEW || isCalled || !index.whole) return found([joined, ...tokens], plain);

  /** What has one of the words, where nothing has them all. @param {string[]} kept */
  const apart = (kept) =>
    kept.map((part) => scan([piece(part, index)], [], index, true, visitor).hits).reduceRight((all, each) => merged(each, all));

  /** @param {boolean} everywhere @param {boolean} [mend] */
  const tried = (everywhere, mend) => {
    const pieces = cut(tokens, index, everywhere, mend);
    if (!pieces || (mend && !pieces.mended)) return null;
    const { hits, full } = scan(pieces.tokens, pieces.asks, index, false, visitor);
    if (!hits.length) return null;
    const part = unsaid(pieces.priced, hits, index);
    const sorted = part ? silentFirst(hits, pieces.priced, pieces.tokens.flatMap(({ soft, words }) => (soft ? words : [])), index) : hits;
    return { full, ...found(pieces.tokens, sorted, pieces.instead), part };
  };
  const named = tried(false);
  const anywhere = named ?? tried(true);
  if (plain.length) return found([joined, ...tokens, ...(anywhere?.tokens ?? [])], below(plain, anywhere?.hits ?? []));
  if (named || anywhere?.full) return named ?? anywhere ?? found([], []);
  const slip = correct(whole, index, SLIP_IN_A_NAME);
  if (slip) {
    const right = [piece(slip, index)];
    return found(right, scan(right, [], index, true, visitor).hits, [[typed.join(" "), slip]]);
  }
  const mended = tried(false, true) ?? anywhere ?? tried(true, true);
  if (mended) return mended;
  const part = partly(tokens, index);
  const hits = part ? scan(part.tokens, part.asks, index, true, visitor).hits : [];
  if (part && hits.length) return { ...found(part.tokens, hits), part: part.left.length ? part : undefined };
  if (part && part.kept.length > 1) return { ...found(part.tokens, apart(part.kept)), part: { ...part, apart: true } };
  return found([], unnumbered(whole, index));
}

/**
 * The documents that a number means by its place and its year, where they print none.
 * @param {string} whole folded @param {Index} index @returns {Hit[]}
 */
function unnumbered(whole, { data, entries }) {
  const [, begins, year] = whole.match(/^([^0-9(]+)\(?([0-9]{4})(?:\)|年|$)/u) ?? [];
  if (!begins) return [];
  return entries
    .filter(({ kind, documents: [number] }) => {
      if (data.kinds[kind][0] !== "documents") return false;
      const [, , , signs, issued] = data.documents[number];
      return issued === Number(year) && signs.split("\n").some((sign) => sign && begins.startsWith(sign));
    })
    .map((entry) => ({ entry, score: 0, near: 0 }));
}

/** `first`, and below it what else `second` has. @param {Hit[]} first @param {Hit[]} second @returns {Hit[]} */
function below(first, second) {
  const known = new Set(first.map(({ entry }) => entry));
  return [...first, ...second.filter(({ entry }) => !known.has(entry))];
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
  return [...best.values()].sort(before);
}

