// A question how much: whether anything that is found prints a sum of money for what it asks about.
import { NAMED } from "./vocabulary.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./entry.js").Entry} Entry */

export const UNIT = "元"; // what a question how much has among its printed words
const SUM = new RegExp(`[0-9]${UNIT}`, "u");
const ENDS = /[\u0001。;]/u; // of a sentence, in folded text
const RECKON = new Set(["schemes", "desks"]); // the kinds that tell how a sum comes about

/** @param {Entry} entry @param {string[][]} sought by each of these words or another @param {Index} index */
function tells({ kind, folded: { title, names, ties, text } }, sought, index) {
  const name = index.data.kinds[kind][0];
  if (!NAMED.has(name)) {
    const called = [title, ...names, ...ties.map(([tie]) => tie)];
    const isIts = sought.every((words) => words.some((word) => called.some((each) => each.includes(word))));
    if (isIts && (SUM.test(text) || RECKON.has(name))) return true;
  }
  const holds = (/** @type {string} */ sentence) => sought.every((words) => words.some((word) => sentence.includes(word)));
  return RECKON.has(name) ? holds(text) : text.split(ENDS).some((sentence) => SUM.test(sentence) && holds(sentence));
}

/** The ways to say each of the names. @param {string[]} about @param {Index} index */
const ways = (about, index) => about.map((name) => [name, index.means.get(name) ?? name]);

/**
 * What is asked about where no hit prints how much; undefined where one does, or nothing in particular is asked
 * about.
 * @param {string[]} about the names in the question @param {{entry: Entry}[]} hits @param {Index} index
 */
export function unsaid(about, hits, index) {
  if (!about.length || hits.some(({ entry }) => tells(entry, ways(about, index), index))) return undefined;
  return { left: [], kept: about };
}

/**
 * The hits with those first that speak of what is asked about and say of themselves that no sum is printed.
 * @template {{entry: Entry}} T
 * @param {T[]} hits @param {string[]} about @param {string[]} words what they say, and the unit @param {Index} index
 * @returns {T[]}
 */
export function silentFirst(hits, about, words, index) {
  const sought = [words.filter((word) => word !== UNIT), ...ways(about, index)];
  const isSilent = (/** @type {T} */ { entry: { folded } }) => {
    const all = [folded.title, ...folded.names, ...folded.ties.map(([tie]) => tie), folded.text].join("\u0001");
    return sought.every((each) => each.some((word) => all.includes(word)));
  };
  return [...hits.filter(isSilent), ...hits.filter((hit) => !isSilent(hit))];
}
