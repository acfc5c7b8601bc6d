// Glue of every desk: starts Python, reads the form, asks, shows the answer. No rule lives here. What
// the page brings is the answer to its example, so nothing is asked until the form says something else.

import {
  asking,
  desk,
  deskBundle,
  fillForm,
  form,
  freeSliders,
  readForm,
  saysExample,
  showFieldsOfChoice,
  showRanges,
  whenParsed,
} from "./desk-form.js";
import { awaited, release, waitFor } from "./awaited.js";
import { frame } from "./embedded.js";
import { fetchHandOver, handOver, reach } from "./later.js";
import { differs, offerLink } from "./link-offer.js";
import { put } from "./put.js";
import { lookForNewer, refuse } from "./release.js";
import { speakAnswers } from "./speaker.js";
import { whenTyped } from "./when-typed.js";

export { desk, fillForm, form, readAll, showFieldsOfChoice } from "./desk-form.js";

/**
 * @typedef {{type: string, name: string, text?: string, hex?: string}} Saved
 * @typedef {{ok: boolean, invalid: string[], parts: Record<string, string>,
 *   fields?: Record<string, string>, ranges?: Record<string, number[]>,
 *   files?: Record<string, Saved>, link?: string, address?: string, print?: string, code?: string}} Answer
 */

// MicroPython first; where it cannot start, Pyodide takes over with the request that is waiting.
const WORKERS = ["micropython-worker.js", "pyodide-worker.js"];

const SLOW_AFTER = 6000; // milliseconds
const UNAVAILABLE_AFTER = 60_000; // milliseconds; what comes later is taken all the same

let newest = 0;
let shown = 0;
/** What stood in the form when it was last asked, or filled from the answer. */
let told = "";
/** What was asked and is not answered yet. @type {Map<number, Record<string, string>>} */
const asked = new Map();
/** Not answered yet: the newest request, and every one before it that wants a file.
 * @type {{id: number, request: Record<string, string>}[]} */
let waiting = [];
/** @type {Worker | undefined} */
let worker;
/** The fragment that the page was opened with, until an answer has taken it up. */
let opened = "";
let openedAt = 0;
/** Whether something of the form was typed, here or on another page, and not only said by a link. */
let own = false;

/** @param {number} place */
function start(place) {
  const address = new URL(WORKERS[place], import.meta.url);
  const started = new Worker(address, { type: "module", name: deskBundle() });
  worker = started;
  let gone = false;
  const giveUp = () => {
    if (gone) return;
    gone = true;
    started.terminate();
    if (place + 1 < WORKERS.length) start(place + 1);
    else whenParsed(giveUpForGood);
  };
  started.addEventListener("error", giveUp);
  started.addEventListener("message", ({ data }) => {
    if (data.mixed) whenParsed(refuse);
    else if (data.failed) giveUp();
    else if (data.ready) whenParsed(() => unasked(data.runtime));
    else show(data);
  });
  for (const message of waiting) started.postMessage(message);
}

/** Nothing here can run Python, it has not started for long, or its files are gone; watch.js says why. */
function giveUpForGood() {
  desk().dataset.state = "unavailable";
  release(newest);
  lookForNewer();
}

/** Starting has a time limit. */
function giveUpInTime() {
  if (!desk().dataset.runtime) giveUpForGood();
}

/** @param {boolean} typed whether what stands there now was typed, and no link says it */
export const claim = (typed) => void (own = typed);

export const isTyped = () => own;

/** Whether what stands there is the visitor's own, or still the example. */
function tellWhose() {
  desk().toggleAttribute("data-own", !saysExample());
}

/**
 * @param {{hash?: string, typed?: boolean, button?: HTMLElement}} [extra] a shared link's fragment, whether what
 * stands there was typed, what was clicked
 */
export function ask({ hash, typed, button } = {}) {
  own = typed ?? own;
  const fields = readForm();
  told = JSON.stringify(fields);
  tellWhose();
  hear();
  const want = button?.dataset.want;
  if (hash !== undefined) {
    opened = hash;
    openedAt = newest + 1;
  }
  if (opened) fields["#"] = opened;
  const message = { id: ++newest, request: want ? { ...fields, ...asking(want) } : fields };
  desk().dataset.asked = String(newest);
  asked.set(newest, message.request);
  waiting = [...waiting.filter(({ request }) => request.want), message];
  if (button && desk().dataset.state !== "unavailable") waitFor(newest, button);
  worker?.postMessage(message);
}

/** Tell watch.js that what was done is heard here. */
const hear = () => delete desk().dataset.unheard;

/** The form no longer is what a link said: the link and what was said of it go. */
export function forgetLink() {
  if (opened || !/^#v(=|\W3D)/i.test(location.hash)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const told = document.getElementById("answer-shared");
  if (told) told.textContent = "";
}

/**
 * Nothing was asked, so what stands on the page is the answer, and the next one comes at once.
 * @param {string} runtime
 */
function unasked(runtime) {
  if (asked.size) return; // the answer is on its way
  desk().dataset.state = "answered";
  desk().dataset.answered = "0";
  ready(runtime);
}

/** @param {string} runtime */
function ready(runtime) {
  if (!desk().dataset.runtime) {
    performance.mark("ready");
    fetchHandOver();
  }
  desk().dataset.runtime = runtime;
}

/** @param {{id: number, runtime: string, answer: Answer}} message */
function show({ id, runtime, answer }) {
  if (id < shown) return;
  shown = id;
  if (id >= openedAt) opened = "";
  waiting = waiting.filter((message) => message.id > id);
  const link = asked.get(id)?.["#"];
  if (link && answer.fields && own && differs(answer.fields)) {
    opened = "";
    offerLink(link, () => ask({ hash: link, typed: false }), forgetLink);
    return ask();
  }
  desk().dispatchEvent(new CustomEvent("answering", { detail: answer }));
  if (answer.fields) {
    fillForm(answer.fields, link ? undefined : asked.get(id));
    if (id === newest) told = JSON.stringify(readForm());
    if (link) own = false;
    tellWhose();
  }
  for (const known of [...asked.keys()]) if (known <= id) asked.delete(known);
  for (const [name, html] of Object.entries(answer.parts)) put(document.getElementById(name), html);
  for (const input of form().querySelectorAll("input[type=text][name], textarea[name]")) {
    const wrong = answer.invalid.includes(/** @type {HTMLInputElement} */ (input).name);
    input.setAttribute("aria-invalid", String(wrong));
    const folded = wrong && input.closest("details");
    if (folded) folded.open = true;
  }
  showRanges(answer.ranges ?? {});
  const page = desk();
  page.dataset.state = answer.ok ? "answered" : "problem";
  ready(runtime);
  page.dataset.answered = String(id);
  page.dispatchEvent(new CustomEvent("answered", { detail: answer }));
  const button = awaited(id);
  release(id);
  if (button) handOver(button, (script) => script.give(button, answer));
}

/** On a slow line the example is all there is for a while, and should not pass for an answer. */
function showSlow() {
  if (desk().dataset.state === "example") desk().dataset.state = "slow";
}

/** The fragment of the address, unless it only names a place on the page. */
function linked() {
  const { hash } = location;
  return document.getElementById(hash.slice(1)) ? "" : hash;
}

/** Ask, unless what stands on the page is the answer already. */
function askIfNew() {
  showFieldsOfChoice();
  const hash = linked();
  const standing = JSON.stringify(readForm());
  if (told ? told !== standing : hash || !saysExample()) ask({ hash });
}

function listen() {
  frame();
  speakAnswers(desk());
  // Some fields stand outside the form and belong to it by their form attribute.
  whenTyped(document, ({ target, isTrusted }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    if (input.form !== form()) return;
    hear();
    own ||= isTrusted; // a script that fills something in is no visitor
    if (input.type !== "hidden") forgetLink();
    if (input.dataset.for) fillForm({ [input.dataset.for]: input.value });
    showFieldsOfChoice();
    ask();
  });
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest("button");
    if (!button?.dataset.want || button.hasAttribute("aria-busy")) return;
    reach(button); // within the click: later the browser may refuse
    ask({ button });
  });
  addEventListener("hashchange", () => {
    if (linked()) ask({ hash: linked() });
  });
  freeSliders();
  form().addEventListener("submit", (event) => event.preventDefault());
  // The browser resets the fields after this event, so the new values are read a turn later.
  form().addEventListener("reset", () => {
    own = false;
    forgetLink();
    setTimeout(() => (showFieldsOfChoice(), ask()));
  });
  // A browser that goes back or reloads may fill in what was typed before, and says so here.
  addEventListener("pageshow", askIfNew);
  desk().dataset.asked ??= "0"; // from here on everything is heard
  hear();
  own ||= !linked() && !saysExample();
  askIfNew();
}

try {
  start(0);
} catch {
  whenParsed(giveUpForGood); // a browser without workers
}
setTimeout(() => whenParsed(showSlow), SLOW_AFTER);
setTimeout(() => whenParsed(giveUpInTime), UNAVAILABLE_AFTER);

/** Kept as soon as the form is there and what changes in it is heard. */
export const listening = new Promise((parsed) => whenParsed(() => parsed(true))).then(listen);
