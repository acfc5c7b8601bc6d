// What fits a query, and in which order. No rule of any policy stands here, no figure and no word that
// means another: all of them come with the data. It runs in browsers and on Node alike.
import { around } from "./around.js";
import { words } from "./normalise.js";
import { letters, reads } from "./pinyin.js";
import { segments } from "./segments.js";
import { slipped } from "./typo.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Entry} Entry */
/**
 * One thing sought: any of the `words` will do; `soft`: it counts where it stands and is not asked for
 * where it does not. `letters`: what of it may be a reading. `place`: the name of the place that it is.
 * `halves`: what stands for it where it does not stand in one.
 * @typedef {{words: string[], letters: string, soft?: boolean, place?: string, halves?: string[]}} Token
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
  place: [70, 14], // of what belongs to that place alone, and to others too
};
const CLOSER = 10; // more, the more of a name the word is
const BESIDE = 4; // less, for what is read in another name than the title
const DOWN = 3; // less, for each place down in an editor's list
const ASKED = 26; // more, for the kind of thing that was asked for
const ENDED = 10; // less
const LIKE = 0.75; // of its worth, what is called like that which an everyday word means
const ENOUGH = 0.6; // of what the words are worth, where none has all of them
const LITTLE = 0.4; // the same for what is shown below those that have all
const FEW = 10; // results, below which others are shown too
const KNOWN = 4; // characters that have to be known before single unknown ones are passed over
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

/** @param {string} name @param {string} word @param {number[]} worth exactly, at its beginning, within it */
function fits(name, word, worth) {
  if (name === word) return worth[0];
  const at = place(name, word);
  if (at < 0) return 0;
  return worth[at ? 2 : 1] + (CLOSER * word.length) / name.length;
}

/** @param {Entry} entry @param {string} word */
function ofWord({ folded: { title, names, ties, text, where } }, word) {
  let score = fits(title, word, WORTH.title);
  for (let i = 0; i < names.length; i++) score = Math.max(score, fits(names[i], word, WORTH.name));
  for (let i = 0; i < ties.length; i++) {
    const found = fits(ties[i][0], word, WORTH.tie);
    if (found) score = Math.max(score, found - DOWN * ties[i][1]);
  }
  if (!score && place(text, word) >= 0) score = WORTH.text;
  if (!score && place(where, word) >= 0) score = WORTH.where;
  return score;
}

/** @param {Entry} entry @param {string} typed @param {Index} index */
function ofLetters({ folded: { spoken } }, typed, { readings }) {
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
    best = Math.max(best, i ? score - BESIDE : score);
  }
  return best;
}

/** @param {Entry} entry @param {string} place @param {Index} index */
function ofPlace(entry, place, { data }) {
  const places = new Set([...entry.places, ...(entry.places.length ? [] : entry.documents.map((d) => data.documents[d][1]))]);
  if (!places.has(place)) return 0;
  return WORTH.place[places.size > 1 ? 1 : 0];
}

/** @param {Token} token @param {Index} index */
function scores(token, index) {
  const like = token.words.flatMap((word) => index.means.get(word) ?? []);
  const documents = new Set(token.words.flatMap((word) => index.documents.get(word) ?? []));
  const found = new Float64Array(index.entries.length);
  for (const entry of index.entries) {
    let best = 0;
    for (const word of token.words) best = Math.max(best, ofWord(entry, word));
    for (const word of like) best = Math.max(best, ofWord(entry, word) * LIKE);
    if (token.letters) best = Math.max(best, ofLetters(entry, token.letters, index));
    if (token.place) best = Math.max(best, ofPlace(entry, token.place, index));
    if (!best && token.halves) best = LIKE * Math.min(...token.halves.map((half) => ofWord(entry, half)));
    if (!best && documents.size && entry.documents.some((d) => documents.has(d))) best = WORTH.where;
    found[entry.number] = best;
  }
  return found;
}

/**
 * The entries that have all that is sought, and, unless `strict`, those that have the most of it: then
 * `full` tells whether any has all.
 * @param {Token[]} tokens @param {number[]} asks kinds that were asked for @param {Index} index @param {boolean} strict
 * @returns {{hits: Hit[], full: boolean}}
 */
function scan(tokens, asks, index, strict) {
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
  // A place is in many entries, and yet it says as much as another word.
  const others = meant.filter(({ token }) => !token.place).map(({ weight }) => weight);
  const mean = others.reduce((sum, weight) => sum + weight, 0) / (others.length || 1);
  for (const one of meant) if (one.token.place && others.length) one.weight = mean / 2;
  const together = meant.reduce((sum, { weight }) => sum + weight, 0);
  /** @type {(Hit & {share: number})[]} */
  const hits = [];
  let full = false;
  const clauses = meant.length > 1 ? around(index) : [];
  for (const entry of index.entries) {
    let [sum, held, own, lacks, wrong] = [0, 0, 0, false, false];
    for (const { token, found, weight } of meant) {
      let score = found[entry.number];
      if (!token.place) own = Math.max(own, score);
      if (!score && clauses[entry.number]?.some(({ number }) => found[number])) score = WORTH.around;
      sum += score * weight;
      if (score) held += weight;
      else if (!token.soft) lacks = true;
      if (!score && (token.letters || token.place)) wrong = true;
    }
    if (wrong || (others.length && !own) || (strict ? lacks : held < LITTLE * together)) continue;
    full ||= !lacks;
    const wish = asks.indexOf(entry.kind);
    let score = sum / together + (wish < 0 ? index.data.kinds[entry.kind][3] : ASKED - DOWN * wish);
    if (entry.ended) score -= ENDED;
    hits.push({ entry, score, share: held / together });
  }
  const enough = full ? hits : hits.filter(({ share }) => share >= ENOUGH);
  return { hits: enough.sort(before), full };
}

/** @param {Hit} a @param {Hit} b the better one first; of equals that of the document that is shown first */
const before = (a, b) =>
  b.score - a.score || (a.entry.documents[0] ?? 0) - (b.entry.documents[0] ?? 0) || a.entry.number - b.entry.number;

/** @param {string} word as typed @param {Index} index @returns {Token} */
function token(word, index) {
  const folded = index.fold(word);
  const typed = letters(word.toLowerCase());
  return { ...piece(folded, index), letters: /^[a-z]{2,}$/u.test(typed) ? typed : "" };
}

/** @param {string} folded @param {Index} index @returns {Token} */
const piece = (folded, { places }) => ({ words: [folded], letters: "", place: places.get(folded) });

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
  /** @param {Token[]} sought @param {Hit[]} hits @param {[string, string][]} [instead] */
  const found = (sought, hits, instead = []) => ({ hits, marked: marks(sought), instead, tokens: sought });

  const joined = token(typed.join(""), index);
  const asWhole = tokens.length > 1 ? scan([joined], [], index, true).hits : [];
  const plain = merged(asWhole, scan(tokens, [], index, true).hits);
  const isCalled = plain.length && plain[0].score > WORTH.text + CLOSER;
  if (plain.length >= FEW || isCalled) return found([joined, ...tokens], plain);

  /** @param {boolean} everywhere @param {boolean} [mend] */
  const tried = (everywhere, mend) => {
    const pieces = cut(tokens, index, everywhere, mend);
    if (!pieces || (mend && !pieces.mended)) return null;
    const { hits, full } = scan(pieces.tokens, pieces.asks, index, false);
    return hits.length ? { full, ...found(pieces.tokens, hits, pieces.instead) } : null;
  };
  const named = tried(false);
  const anywhere = named ?? tried(true);
  if (plain.length) return found([joined, ...tokens, ...(anywhere?.tokens ?? [])], below(plain, anywhere?.hits ?? []));
  if (named || anywhere?.full) return named ?? anywhere ?? found([], []);
  const slip = correct(whole, index, SLIP_IN_A_NAME);
  if (slip) {
    const right = [piece(slip, index)];
    return found(right, scan(right, [], index, true).hits, [[typed.join(" "), slip]]);
  }
  return tried(false, true) ?? anywhere ?? tried(true, true) ?? found([], unnumbered(whole, index));
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
    .map((entry) => ({ entry, score: 0 }));
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

/**
 * The query in pieces; null where a piece is known to nothing. `mend`: one that is known to nothing may be
 * the slip of a name, and in a question a single character is passed over: then `mended` tells it.
 * @param {Token[]} typed @param {Index} index @param {boolean} everywhere @param {boolean} [mend]
 * @returns {{tokens: Token[], asks: number[], instead: [string, string][], mended: boolean} | null}
 */
function cut(typed, index, everywhere, mend = false) {
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
function halves(text, { corpus }) {
  for (let at = 2; at <= text.length - 2; at++) {
    const both = [text.slice(0, at), text.slice(at)];
    if (both.every((half) => corpus.includes(half))) return both;
  }
  return undefined;
}

/**
 * The name, or the part of one, that was meant where one slip is mended; "" where there is none.
 * @param {string} typed folded @param {Index} index @param {number} enough see `slipped`
 */
function correct(typed, index, enough) {
  if (typed.length < 3) return "";
  let best = "";
  const signs = [...typed];
  for (const name of index.names) {
    // All but one of its characters are there: most names lack more, and are told at once.
    let lacks = 0;
    for (const sign of signs) if (!name.includes(sign) && ++lacks > 1) break;
    if (lacks > 1) continue;
    const meant = slipped(typed, name, enough);
    if (meant && meant.length > best.length) best = meant;
    if (meant === name) return meant;
  }
  return best;
}
