// Glue of every desk: reads the form, asks the worker, shows the answer. No rule lives here.
import { put } from "./put.js";

/**
 * @typedef {{type: string, text?: string, base64?: string}} Saved
 * @typedef {{ok: boolean, invalid: string[], parts: Record<string, string>,
 *   fields?: Record<string, string>, ranges?: Record<string, number[]>,
 *   files?: Record<string, Saved>, link?: string, print?: string}} Answer
 */

// MicroPython first; where it cannot start, Pyodide takes over with the request that is waiting.
const WORKERS = ["micropython-worker.js", "pyodide-worker.js"];

const SLOW_AFTER = 6000; // milliseconds

let newest = 0;
let shown = 0;
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
/** The buttons whose answer is not there yet, by their request. @type {Map<number, HTMLElement>} */
const wanted = new Map();

/** @param {number} place */
function start(place) {
  const address = new URL(WORKERS[place], import.meta.url);
  const started =
    (place === 0 && startedEarly()) || new Worker(address, { type: "module", name: deskName() });
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
    if (data.failed) giveUp();
    else show(data);
  });
  for (const message of waiting) started.postMessage(message);
}

/** Nothing here can run Python. */
function giveUpForGood() {
  desk().dataset.state = "unavailable";
  release(newest);
}

/**
 * @param {{hash?: string, button?: HTMLElement}} [extra] a shared link's fragment, or what was clicked
 */
function ask({ hash, button } = {}) {
  const fields = readForm();
  const want = button?.dataset.want;
  if (hash !== undefined) {
    opened = hash;
    openedAt = newest + 1;
  }
  if (opened) fields["#"] = opened;
  const message = { id: ++newest, request: want ? { ...fields, want } : fields };
  asked.set(newest, message.request);
  waiting = [...waiting.filter(({ request }) => request.want), message];
  if (button) {
    wanted.set(newest, button);
    button.setAttribute("aria-busy", "true"); // not `disabled`, which would take the focus away
  }
  worker?.postMessage(message);
}

/** Buttons asked for up to this request can be clicked again. @param {number} id */
function release(id) {
  for (const [place, button] of wanted) {
    if (place > id) continue;
    button.removeAttribute("aria-busy");
    wanted.delete(place);
  }
}

/**
 * Do what a button asks for with the script that only buttons need, or say that it has not come.
 * @param {HTMLElement} button
 * @param {(script: typeof import("./hand-over.js")) => void} act
 */
function handOver(button, act) {
  button.parentElement?.querySelector(".script-lost")?.remove();
  import("./hand-over.js").then(act, () => {
    const lost = document.createElement("p");
    lost.className = "entry-problem script-lost";
    lost.role = "alert";
    lost.textContent = "没有取到这个按钮要用的程序。请检查网络，再按一次。";
    button.after(lost);
  });
}

/** The form no longer is what a link said: the link and what was said of it go. */
export function forgetLink() {
  if (opened || !location.hash.startsWith("#v=")) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const told = document.getElementById("answer-shared");
  if (told) told.textContent = "";
}

/** @returns {HTMLElement} */
function desk() {
  return /** @type {HTMLElement} */ (document.querySelector(".desk"));
}

/** @returns {HTMLFormElement} */
export function form() {
  return /** @type {HTMLFormElement} */ (document.getElementById("desk-form"));
}

/** The worker that the page's head has started, before this script was there; null where it failed. */
function startedEarly() {
  return /** @type {{deskWorker?: Worker | null}} */ (globalThis).deskWorker;
}

/** The desk's name stands in the head, where it can be read before the page is parsed. */
export function deskName() {
  return document.querySelector('meta[name="desk"]')?.getAttribute("content") ?? "";
}

/** What stands in the form, as typed; what is hidden is left out, several of one name stand together. */
export function readForm() {
  /** @type {Record<string, string>} */ const fields = {};
  for (const [name, value] of new FormData(form())) {
    if (form().querySelector(`[hidden] [name="${name}"]`)) continue; // of another choice
    fields[name] = name in fields ? `${fields[name]} ${value}` : String(value);
  }
  return fields;
}

/**
 * Put values into the form; but not over what was typed since `request` was made, unless a link says
 * what stands there.
 * @param {Record<string, string>} fields
 * @param {Record<string, string>} [request]
 */
function fillForm(fields, request) {
  const now = readForm();
  for (const [name, value] of Object.entries(fields)) {
    if (request && !request["#"] && name in request && request[name] !== now[name]) continue;
    for (const field of document.getElementsByName(name)) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.form !== form()) continue;
      if (input.type === "radio") input.checked = input.value === value;
      else if (input.type === "checkbox") input.checked = value.split(" ").includes(input.value);
      else input.value = value;
    }
  }
  showFieldsOfChoice();
}

/** @param {{id: number, runtime: string, answer: Answer}} message */
function show({ id, runtime, answer }) {
  if (id < shown) return;
  shown = id;
  if (id >= openedAt) opened = "";
  waiting = waiting.filter((message) => message.id > id);
  desk().dispatchEvent(new CustomEvent("answering", { detail: answer }));
  if (answer.fields) fillForm(answer.fields, asked.get(id));
  for (const known of [...asked.keys()]) if (known <= id) asked.delete(known);
  for (const [name, html] of Object.entries(answer.parts)) put(document.getElementById(name), html);
  for (const input of form().querySelectorAll("input[type=text], textarea")) {
    const wrong = answer.invalid.includes(/** @type {HTMLInputElement} */ (input).name);
    input.setAttribute("aria-invalid", String(wrong));
    const folded = wrong && input.closest("details");
    if (folded) folded.open = true;
  }
  showRanges(answer.ranges ?? {});
  const page = desk();
  page.dataset.state = answer.ok ? "answered" : "problem";
  if (!page.dataset.runtime) {
    performance.mark("first-live-answer");
    import("./hand-over.js").catch(() => {}); // before it is needed; a click tries again
  }
  page.dataset.runtime = runtime;
  page.dataset.answered = String(id);
  page.dispatchEvent(new CustomEvent("answered", { detail: answer }));
  const button = wanted.get(id);
  release(id);
  if (button) handOver(button, (script) => script.give(button.dataset.want ?? "", answer));
}

/**
 * Sliders beside number fields: [least, most, where it stands].
 * @param {Record<string, number[]>} ranges
 */
function showRanges(ranges) {
  for (const [name, [least, most, value]] of Object.entries(ranges)) {
    const slider = form().querySelector(`[data-for="${name}"]`);
    if (!(slider instanceof HTMLInputElement)) continue;
    slider.min = String(least);
    slider.max = String(most);
    slider.value = String(value);
    slider.disabled = false;
  }
}

/** On a slow line the example is all there is for a while, and should not pass for an answer. */
function showSlow() {
  if (desk().dataset.state === "example") desk().dataset.state = "slow";
}

/** Show only what belongs to a choice made elsewhere in the form: data-only-for="field=value other-value". */
function showFieldsOfChoice() {
  const data = new FormData(form());
  for (const field of form().querySelectorAll("[data-only-for]")) {
    const [name, values] = (/** @type {HTMLElement} */ (field).dataset.onlyFor ?? "").split("=");
    /** @type {HTMLElement} */ (field).hidden = !values.split(" ").some((v) => data.getAll(name).includes(v));
  }
}

/**
 * Act as soon as the page's own part is there, without waiting for the theme's scripts below it.
 * @param {() => void} action
 */
function whenParsed(action) {
  if (document.getElementById("desk-end")) action();
  else setTimeout(whenParsed, 5, action);
}

try {
  start(0);
} catch {
  whenParsed(giveUpForGood); // a browser without workers
}
setTimeout(() => whenParsed(showSlow), SLOW_AFTER);
whenParsed(() => {
  // Within another site's frame: only the desk is shown, and links open outside the frame.
  if (new URLSearchParams(location.search).has("embed")) {
    document.documentElement.dataset.embed = "";
    for (const link of document.links) link.target = "_blank";
  }
  // Some fields stand outside the form and belong to it by their form attribute.
  document.addEventListener("input", ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    if (input.form !== form()) return;
    if (input.type !== "hidden") forgetLink();
    if (input.dataset.for) fillForm({ [input.dataset.for]: input.value });
    showFieldsOfChoice();
    ask();
  });
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest("button");
    if (!button?.dataset.want || button.hasAttribute("aria-busy")) return;
    if (button.dataset.pyodide === undefined) ask({ button });
    else handOver(button, (script) => script.makeWithPyodide(button));
  });
  addEventListener("hashchange", () => ask({ hash: location.hash }));
  form().addEventListener("submit", (event) => event.preventDefault());
  // The browser resets the fields after this event, so the new values are read a turn later.
  form().addEventListener("reset", () => {
    forgetLink();
    setTimeout(() => (showFieldsOfChoice(), ask()));
  });
  // A browser that goes back or reloads may fill in what was typed before, and says so here.
  addEventListener("pageshow", () => (showFieldsOfChoice(), ask({ hash: location.hash })));
  showFieldsOfChoice();
  ask({ hash: location.hash });
});
