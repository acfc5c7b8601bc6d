// Keeps what stands in the desk's form in this browser, and nowhere else: where the page tells of it
// (`keep-told`) until it is cleared, elsewhere for this tab alone, so that a reload loses nothing. What is of
// the class goes with the visitor from page to page (class-at-hand.js).
import { atHand, clearAtHand, isShared, madeOf, ofThisPage, setAtHand } from "./class-at-hand.js";
import { ask, claim, desk, fillForm, form, isTyped, listening, readAll } from "./desk-page.js";
import { forget, heard, keep, recall } from "./kept.js";
import { merged } from "./merged.js";
import { hideOrigin, labelOf, showOrigin } from "./origin.js";
import { offer } from "./offer.js";
import { whenTyped } from "./when-typed.js";

/** @typedef {import("./merged.js").Fields} Fields */

await listening; // the script may be here before the form

const PLACE = `desk ${desk().dataset.desk}`;
const MADE = `${PLACE} made`;
const told = document.getElementById("keep-told");
const AREA = told ? "localStorage" : "sessionStorage";
const asMade = readAll(true);

/** What both tabs had when this one last looked. @type {Fields} */
let began = {};
/** What another tab has where both were changed, until the visitor says which holds. @type {Fields} */
let theirs = {};

/** @param {Fields} fields @param {boolean} shared */
const part = (fields, shared) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => isShared(name) === shared));

/** @param {"kept" | "cleared" | "refused" | "merged"} what */
function tell(what) {
  const words = told?.dataset[what] ?? "";
  if (told && told.textContent !== words) told.textContent = words;
}

/** Only what the form has a place for. @param {Fields} fields */
function fill(fields) {
  const known = Object.entries(fields).filter(([name, value]) => {
    const field = form().elements.namedItem(name);
    return field && !(field instanceof RadioNodeList && value && !hasOption(field, value));
  });
  fillForm(Object.fromEntries(known));
}

/** @param {RadioNodeList} fields @param {string} value */
const hasOption = (fields, value) =>
  value.split(" ").every((one) => [...fields].some((field) => /** @type {HTMLInputElement} */ (field).value === one));

/** What is kept of this page alone; in earlier days a list of pairs. @returns {Fields} */
function kept() {
  const found = recall(PLACE, AREA) ?? {};
  return part(Array.isArray(found) ? Object.fromEntries(found) : found, false);
}

const same = (/** @type {Fields} */ one, /** @type {Fields} */ other) => JSON.stringify(one) === JSON.stringify(other);

/** Take in what another tab has written since; whether there was anything. */
function takeIn() {
  const there = kept();
  if (told === null || same(there, began)) return false;
  const blank = part(asMade, false);
  const here = part(readAll(), false);
  const { fields, both } = merged({ ...blank, ...began }, here, { ...blank, ...there });
  began = there;
  const asked = [...Object.keys(theirs), ...both].filter((name) => (there[name] ?? "") !== here[name]);
  theirs = Object.fromEntries(asked.map((name) => [name, there[name] ?? ""]));
  if (!same(fields, here)) {
    fill(fields);
    tell("merged");
  }
  if (asked.length) askWhich();
  return true;
}

/** What each tab changed in another way is left to the visitor. */
function askWhich() {
  const both = Object.keys(theirs);
  const names = both.map((name) => `“${labelOf(name)}”`).join("、");
  const there = both.map((name) => `“${theirs[name]}”`).join("、");
  offer(`另一个标签页里也改了${names}，那边写的是${there}。两边的都还在，用哪一个？`, {
    用这里的: () => {
      theirs = {};
      store();
    },
    用那边的: () => {
      fill(theirs);
      theirs = {};
      store();
      ask();
    },
  });
}

function store() {
  if (!form().isConnected) return;
  const now = readAll();
  setAtHand(part(now, true), part(asMade, true), isTyped());
  takeIn();
  const own = { ...part(readAll(), false), ...theirs };
  const blank = same(own, part(asMade, false));
  if (same(own, began) || (blank && same(began, {}))) return;
  began = blank ? {} : own;
  const done = blank ? forget(PLACE, AREA) : keep(PLACE, own, AREA);
  if (!done) tell("refused");
  else if (!blank) tell("kept");
}

/** What is kept stands in the form again, and is told of where it came along from another page. */
function restore() {
  const found = atHand();
  const before = readAll();
  began = kept();
  fill(began);
  if (found) fill(ofThisPage(found));
  const whole = found ? fillMade(found) : [];
  const own = part(began, false);
  if (!same(own, {})) tell("kept");
  if (found?.typed || !same(own, {})) claim(true);
  const brought = [...Object.keys(found ? ofThisPage(found) : {}), ...whole];
  if (found && brought.length) showOrigin(found, brought, emptyClass);
  else hideOrigin();
  if (!same(before, readAll())) ask();
}

/**
 * Fill in what is made of several fields of the class, unless the visitor wrote something else there. The
 * fields in which nothing but the class stands.
 * @param {import("./class-at-hand.js").AtHand} found
 */
function fillMade(found) {
  const { fields, whole } = madeOf(found);
  const before = recall(MADE, "sessionStorage") ?? {};
  const now = readAll();
  const free = Object.keys(fields).filter((name) => [asMade[name], before[name]].includes(now[name]));
  const filled = Object.fromEntries(free.map((name) => [name, fields[name]]));
  if (!free.length) return [];
  fill(filled);
  keep(MADE, filled, "sessionStorage");
  return whole.filter((name) => free.includes(name));
}

/** The class is forgotten; what only this page asks stays. */
function emptyClass() {
  const { fields } = madeOf(atHand() ?? { fields: {}, page: "", typed: false });
  const now = readAll();
  clearAtHand();
  fillForm(part(asMade, true));
  for (const name of Object.keys(fields)) if (now[name] === fields[name]) fill({ [name]: asMade[name] });
  const left = !same(part(readAll(), false), part(asMade, false));
  claim(left);
  ask();
}

function forgetAll() {
  began = theirs = {};
  clearAtHand();
  return forget(PLACE, AREA);
}

// A browser that goes back or reloads fills in what stood there, which may be older, and then says so.
const [way] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
let filledIn = document.readyState === "complete" || way?.type === "navigate";
restore();
addEventListener("pageshow", (/** @type {PageTransitionEventInit} */ { persisted }) => {
  if (persisted || !filledIn) restore();
  filledIn = true;
});
whenTyped(document, ({ target }) => {
  if (/** @type {HTMLInputElement} */ (target).form === form()) store();
});
desk().addEventListener("answered", () => filledIn && store()); // a button may have added something
if (told) heard(PLACE, () => takeIn() && ask());
form().addEventListener("reset", () => {
  hideOrigin();
  forgetAll(); // at once: the page may be left before the next turn
});
const button = document.getElementById("keep-clear");
button?.addEventListener("click", () => {
  const { clear } = /** @type {HTMLElement} */ (button.closest("[data-clear]")).dataset;
  if (!confirm(clear)) return;
  form().reset();
  tell(forgetAll() ? "cleared" : "refused");
});

export {};
