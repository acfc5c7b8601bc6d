// One thing that can be found. What is not wanted of each before anything is found is made when it is asked
// for: so many are made at once while somebody waits for the first result.
import { lines } from "./normalise.js";

/** @typedef {import("./index.js").Data} Data */
/**
 * Its texts as they are searched; `ties`: what an editor holds to mean it, each with how far down it
 * stands in the editor's list.
 * @typedef {{title: string, names: string[], ties: [string, number][], text: string, where: string}} Folded
 */

/** @type {string[]} */
const NONE = [];

export class Entry {
  /** @type {string[] | undefined} */
  #spoken;

  /** @param {Data} data @param {number} number its row */
  constructor(data, number) {
    const row = data.rows[number];
    this.data = data;
    this.number = number;
    /** @type {number} */
    this.kind = row[0];
    /** @type {number[]} */
    this.documents = row[4] ?? NONE;
    /** @type {string} */
    this.title = data.names[number][0];
    this.said = ""; // in our words, a line each
    this.quotes = ""; // in those of a document, a line each
    /** @type {string[]} */
    this.everyday = []; // words
    /** @type {Entry | null} */
    this.clause = null; // the one that it quotes first
    /** @type {Folded} */
    this.folded = { title: "", names: NONE, ties: [], text: "", where: "" };
  }

  /** @returns {string} */
  get id() {
    const [, , given] = this.data.rows[this.number];
    return given.startsWith("-") ? this.data.documents[this.documents[0]][5] + given : given;
  }

  /** From the root of the site. */
  get address() {
    const [, pattern, given, own] = this.data.rows[this.number];
    return this.data.addresses[pattern].replace("~", own || this.id).replace("^", given.slice(1));
  }

  get near() {
    return lines(this.data.names[this.number][2]);
  }

  /** @returns {string[]} */
  get places() {
    return this.data.names[this.number][3] ?? NONE;
  }

  get ended() {
    return this.documents.length > 0 && this.documents.every((number) => this.data.documents[number][2]);
  }

  /** All its names, folded. @returns {string[]} */
  get spoken() {
    const { title, names, ties } = this.folded;
    return (this.#spoken ??= [title, ...names, ...ties.map(([tie]) => tie)]);
  }
}
