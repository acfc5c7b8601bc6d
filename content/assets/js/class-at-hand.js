// The class that somebody is at work on: what was typed on one page stands on the next. Which fields of a page
// belong to it, the page says itself (scripts/desks/shared_fields.py). Each tab has its own; a new one begins
// with the class that was typed last in this browser. See tests/content/test_travelling_class.py.
//   <div class="desk" data-class="some-scheme" data-shared="trainees row_name=class_name"
//     data-made='{"days": "{day|2026-8-31} × {certified}"}'>
import { forget, keep, recall } from "./kept.js";

/** @typedef {Record<string, string>} Fields */
/** Its fields; the page that it was last changed on; whether it was typed, and not only said by a link.
 * @typedef {{fields: Fields, page: string, typed: boolean}} AtHand */

const { class: scheme, shared, made } = /** @type {HTMLElement} */ (document.querySelector(".desk")).dataset;
const NAME = `class ${scheme}`;

/** What each field of this page is called in the class. @type {Map<string, string>} */
const names = new Map();
for (const each of (shared ?? "").split(" ")) {
  const [own, called = own] = each.split("=");
  if (own) names.set(own, called);
}

/** @param {string} field of this page */
export const isShared = (field) => names.has(field);

/** The class, null where there is none. @returns {AtHand | null} */
export function atHand() {
  const found = recall(NAME, "sessionStorage") ?? recall(NAME);
  return typeof found?.fields === "object" && found.fields ? found : null; // anybody may write there
}

/** The fields of the class that this page has, under its own names. @param {AtHand} found */
export function ofThisPage({ fields }) {
  /** @type {Fields} */
  const own = {};
  for (const [field, called] of names) if (typeof fields[called] === "string") own[field] = fields[called];
  return own;
}

/**
 * The fields of this page that are filled from several of the class (scripts/desks/desk.py, `made`), and the
 * names of those in which nothing but the class stands.
 * @param {AtHand} found @returns {{fields: Fields, whole: string[]}}
 */
export function madeOf(found) {
  /** @type {Fields} */
  const fields = {};
  /** @type {string[]} */
  const whole = [];
  /** @type {Fields} */
  const texts = JSON.parse(made ?? "{}");
  for (const [field, text] of Object.entries(texts)) {
    let lacks = false;
    let others = false;
    const filled = text.replace(/\{(\w+)\|?([^}]*)\}/g, (_, name, other) => {
      const value = (found.fields[name] ?? "").trim();
      others ||= !value;
      lacks ||= !value && !other;
      return value || other;
    });
    if (lacks) continue;
    fields[field] = filled;
    if (!others) whole.push(field);
  }
  return { fields, whole };
}

/**
 * What this page says of the class is what holds from now on; as long as all of it is as the page was made,
 * and nothing else is known, there is no class. Whether the browser kept it.
 * @param {Fields} now the page's shared fields @param {Fields} asMade @param {boolean} typed
 */
export function setAtHand(now, asMade, typed) {
  const before = atHand();
  const known = before ? ofThisPage(before) : {};
  const changed = Object.keys(now).some((field) => now[field] !== (known[field] ?? asMade[field]));
  if (!changed) return true;
  const fields = { ...before?.fields };
  for (const [field, value] of Object.entries(now)) fields[/** @type {string} */ (names.get(field))] = value;
  const others = Object.keys(fields).length > Object.keys(now).length;
  if (!others && Object.keys(now).every((field) => now[field] === asMade[field])) return clearAtHand();
  const made = { fields, page: heading(), typed };
  // A link's class is for this tab alone: the one that was typed is still there for the next.
  const here = keep(NAME, made, "sessionStorage");
  return (!typed || keep(NAME, made)) && here;
}

/** There is no class any more; one that was typed stays in the browser where a link's stood in its place. */
export function clearAtHand() {
  const found = recall(NAME, "sessionStorage");
  const here = forget(NAME, "sessionStorage");
  return (found?.typed === false || forget(NAME)) && here;
}

/** What this page is called. */
export const heading = () => document.querySelector("h1")?.textContent?.trim() ?? "";
