// Glue of the class page: reads the form, asks the worker, shows the answer. No rule lives here.

/** @typedef {{ok: boolean, invalid: string[], parts: Record<string, string>}} Answer */

// MicroPython first; where it cannot start, Pyodide takes over with the request that is waiting.
const WORKERS = ["micropython-worker.js", "pyodide-worker.js"];

const SLOW_AFTER = 6000; // milliseconds

let asked = 0;
let shown = 0;
/** @type {{id: number, request: object} | null} */
let latest = null;
/** @type {Worker | undefined} */
let worker;

/** @param {number} place */
function start(place) {
  const started = new Worker(new URL(WORKERS[place], import.meta.url), { type: "module" });
  worker = started;
  let gone = false;
  const giveUp = () => {
    if (gone) return;
    gone = true;
    started.terminate();
    if (place + 1 < WORKERS.length) start(place + 1);
    else whenParsed(showUnavailable);
  };
  started.addEventListener("error", giveUp);
  started.addEventListener("message", ({ data }) => {
    if (data.failed) giveUp();
    else show(data);
  });
  if (latest) started.postMessage(latest);
}

function ask() {
  latest = { id: ++asked, request: readForm() };
  worker?.postMessage(latest);
}

/** @returns {HTMLFormElement} */
function form() {
  return /** @type {HTMLFormElement} */ (document.getElementById("class-form"));
}

/** What stands in the form, as typed: fields are entries, `R…` are readings. */
function readForm() {
  /** @type {Record<string, string>} */ const typed = {};
  /** @type {Record<string, string>} */ const choices = {};
  let kind = null;
  for (const [name, value] of new FormData(form())) {
    if (form().querySelector(`[hidden] [name="${name}"]`)) continue; // of another kind of course
    const text = String(value);
    if (name.startsWith("reading-")) choices[name.slice("reading-".length)] = text;
    else if (name === "kind") kind = text || null;
    else typed[name] = text;
  }
  return { scheme: form().dataset.scheme, typed, kind, choices };
}

/** @param {{id: number, runtime: string, answer: Answer}} message */
function show({ id, runtime, answer }) {
  if (id < shown) return;
  shown = id;
  for (const [name, html] of Object.entries(answer.parts)) {
    const element = document.getElementById(name);
    if (element && element.innerHTML !== html) element.innerHTML = html;
  }
  for (const input of form().querySelectorAll("input[type=text]")) {
    const wrong = answer.invalid.includes(/** @type {HTMLInputElement} */ (input).name);
    input.setAttribute("aria-invalid", String(wrong));
    const folded = wrong && input.closest("details");
    if (folded) folded.open = true;
  }
  const page = /** @type {HTMLElement} */ (document.getElementById("class-page"));
  page.dataset.state = answer.ok ? "answered" : "problem";
  if (!page.dataset.runtime) performance.mark("first-live-answer");
  page.dataset.runtime = runtime;
  page.dataset.answered = String(id);
}

/** On a slow line the example is all there is for a while, and should not pass for an answer. */
function showSlow() {
  const page = /** @type {HTMLElement} */ (document.getElementById("class-page"));
  if (page.dataset.state === "example") page.dataset.state = "slow";
}

function showUnavailable() {
  const page = /** @type {HTMLElement} */ (document.getElementById("class-page"));
  page.dataset.state = "unavailable";
}

/** Show only what belongs to the chosen kind of course (data-only-for on the field). */
function showFieldsOfKind() {
  const kind = new FormData(form()).get("kind");
  for (const field of form().querySelectorAll("[data-only-for]")) {
    /** @type {HTMLElement} */ (field).hidden =
      /** @type {HTMLElement} */ (field).dataset.onlyFor !== kind;
  }
}

/**
 * Act as soon as the page's own part is there, without waiting for the theme's scripts below it.
 * @param {() => void} action
 */
function whenParsed(action) {
  if (document.getElementById("class-page-end")) action();
  else setTimeout(whenParsed, 5, action);
}

try {
  start(0);
} catch {
  whenParsed(showUnavailable); // a browser without workers
}
setTimeout(() => whenParsed(showSlow), SLOW_AFTER);
whenParsed(() => {
  // The readings stand outside the form and belong to it by their form attribute.
  document.addEventListener("input", ({ target }) => {
    if (/** @type {HTMLInputElement} */ (target).form !== form()) return;
    showFieldsOfKind();
    ask();
  });
  form().addEventListener("submit", (event) => event.preventDefault());
  // The browser resets the fields after this event, so the new values are read a turn later.
  form().addEventListener("reset", () => setTimeout(() => (showFieldsOfKind(), ask())));
  // A browser that goes back or reloads may fill in what was typed before, and says so here.
  addEventListener("pageshow", () => (showFieldsOfKind(), ask()));
  showFieldsOfKind();
  ask();
});
