// The page for rosters: takes files, passes on what is set, shows what Python answers. No rule lives here, and
// nothing is kept or sent: what a person set stands in the form, the files stay where they are.
import { handFile } from "../hand-file.js";
import { put } from "../put.js";
import { whenTyped } from "../when-typed.js";
import { rosterFiles } from "./files.js";
import { keepFocus } from "./kept-focus.js";
import { takePasted } from "./pasted.js";
import { python } from "./python.js";

if (document.readyState === "loading") {
  await new Promise((parsed) => addEventListener("DOMContentLoaded", parsed, { once: true }));
}

/** @template {HTMLElement} [T=HTMLElement] @param {string} id */
const box = (id) => /** @type {T} */ (document.getElementById(id));
const page = box("roster");
const form = /** @type {HTMLFormElement} */ (box("roster-form"));
const MEGABYTE = 1_000_000;
const QUIET = 300; // milliseconds after a key
const ASKED = "?"; // in a choice: nobody has chosen yet

const files = rosterFiles(box("roster-files"), (name) => {
  files.only((one) => one.name !== name);
  desk.leave(name);
  if (files.all().length) void ask();
  else forget();
});
/** What was refused of the files chosen last, a sentence each. @type {string[]} */ let refused = [];
/** What a person said of columns. @type {Record<string, string>} */ let columns = {};
/** A file of columns that was loaded and not read yet. @type {string | null} */ let mapping = null;
/** The button that waits for a file. @type {{id: number, button: HTMLElement} | undefined} */ let wanting;

const desk = python(Number(page.dataset.seconds), {
  progress({ step, bytes, what }) {
    const words = page.dataset[step] ?? "";
    const come = `${(bytes / MEGABYTE).toFixed(1)} 兆字节`;
    const bar = /** @type {HTMLProgressElement} */ (box("roster-bar"));
    bar.value = step === "fetch" ? bytes : bar.max;
    bar.hidden = step === "ready";
    box("roster-cancel").hidden = step === "ready";
    say(words.replace("#", what));
    box("roster-come").textContent = step === "fetch" ? come : ""; // seen, and not read aloud each time
  },
  answered(answer, id) {
    idle();
    columns = answer.columns;
    mapping = null;
    if (answer.asked) /** @type {HTMLDetailsElement} */ (page.querySelector(".roster-columns")).open = true;
    keepFocus(() => {
      for (const [name, html] of Object.entries(answer.parts)) put(document.getElementById(name), html);
    });
    say(answer.told);
    for (const field of form.querySelectorAll("input[name]")) {
      field.setAttribute("aria-invalid", String(answer.invalid.includes(field.getAttribute("name") ?? "")));
    }
    for (const file of files.all()) file.answered = file.given;
    box("roster-again").hidden = true;
    box("roster-answer").hidden = false;
    box("roster-counted").hidden = !answer.counted;
    page.dataset.answered = String(id);
    if (wanting?.id === id && answer.file) handFile(wanting.button, answer.file);
    wanting = undefined;
  },
  failed(why) {
    ended(page.dataset[why] ?? "");
  },
});

/** @param {string} words read aloud once */
function say(words) {
  if (box("roster-state").textContent !== words) box("roster-state").textContent = words;
}

function idle() {
  box("roster-bar").hidden = true;
  box("roster-cancel").hidden = true;
  box("roster-come").textContent = "";
  say("");
}

/** The worker is gone, and what it had: `why`. @param {string} why */
function ended(why) {
  idle();
  for (const file of files.all()) file.given = false;
  box("roster-lost").textContent = why;
  box("roster-again").hidden = !files.all().length;
}

function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** The places of the classes that somebody has opened. */
function opened() {
  const folds = /** @type {HTMLDetailsElement[]} */ ([...box("roster-classes").querySelectorAll("details[data-class]")]);
  return folds.filter(({ open }) => open).map(({ dataset }) => Number(dataset.class));
}

/** @param {HTMLElement} [button] that wants a file */
async function ask(button) {
  for (const file of files.all().filter((one) => !one.given)) {
    file.given = true;
    try {
      desk.take(file.name, await file.read());
    } catch {
      files.only((one) => one !== file);
      refused.push(`${file.name}：${page.dataset.unreadable ?? ""}`);
    }
  }
  box("roster-lost").textContent = refused.join(" ");
  if (!files.all().length) return;
  const typed = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const want = button?.dataset.want ?? "";
  const id = desk.ask({ form: { ...typed, now: today() }, columns, mapping, opened: opened(), want });
  wanting = button && { id, button };
}

/** @param {Iterable<File>} chosen */
async function take(chosen) {
  refused = [];
  for (const file of chosen) {
    if (file.size > Number(page.dataset.largest)) refused.push(`${file.name}：${page.dataset.large ?? ""}`);
    else files.add(file.name, () => file.arrayBuffer());
  }
  await ask();
}

function again() {
  desk.stop();
  ended("");
  box("roster-again").hidden = true;
  void ask();
}

function forget() {
  desk.stop();
  files.only(() => false);
  refused = [];
  ended("");
  columns = {};
  mapping = null;
  for (const part of page.querySelectorAll("[data-part]")) part.replaceChildren();
  for (const told of page.querySelectorAll(".handed")) told.remove();
  box("roster-answer").hidden = true;
  delete page.dataset.answered;
}

const picked = /** @type {HTMLInputElement} */ (box("roster-file"));
picked.addEventListener("change", async () => {
  await take([...(picked.files ?? [])]);
  picked.value = "";
});
const paste = /** @type {HTMLTextAreaElement} */ (box("roster-paste"));
takePasted(paste, page.dataset.pasted ?? "", (chosen) => void take(chosen));
const reach = () => desk.start();
for (const one of [box("roster-drop"), paste]) {
  for (const event of ["focusin", "pointerenter", "pointerdown"]) one.addEventListener(event, reach);
}
document.addEventListener("dragenter", reach);
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer) void take([...event.dataTransfer.files]);
});

/** @type {ReturnType<typeof setTimeout> | undefined} */ let typed;
whenTyped(form, ({ target }) => {
  if (target === picked || target === paste) return;
  clearTimeout(typed);
  typed = setTimeout(() => files.all().length && ask(), QUIET);
});
form.addEventListener("submit", (event) => event.preventDefault());
box("roster-columns").addEventListener("change", ({ target }) => {
  const { dataset, value } = /** @type {HTMLSelectElement} */ (target);
  if (dataset.column === undefined || value === ASKED) return;
  columns = { ...columns, [dataset.column]: value };
  void ask();
});
const brought = /** @type {HTMLInputElement} */ (box("roster-mapping"));
brought.addEventListener("change", async () => {
  mapping = (await brought.files?.[0]?.text()) ?? null;
  brought.value = "";
  void ask();
});
box("roster-classes").addEventListener(
  "toggle",
  ({ target }) => {
    const fold = /** @type {HTMLDetailsElement} */ (target);
    if (fold.dataset.class && fold.open && !fold.querySelector("div")?.firstChild) void ask();
  },
  true, // it does not bubble
);
page.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  if (button?.dataset.want) void ask(button);
});
box("roster-cancel").addEventListener("click", () => {
  desk.stop();
  const dropped = files.all().filter((one) => !one.answered);
  files.only((one) => one.answered);
  const told = dropped.map(({ name }) => `${name}：${page.dataset.dropped ?? ""}`);
  ended([page.dataset.cancelled ?? "", ...told].join(" "));
});
box("roster-again").addEventListener("click", again);
box("roster-forget").addEventListener("click", forget);
box("roster-print").addEventListener("click", () => print());
page.dataset.live = "";
