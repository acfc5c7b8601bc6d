// Keeps what stands in the desk's form in this browser, and nowhere else: where the page tells of it
// (`keep-told`) until it is cleared, elsewhere for this tab alone, so that a reload loses nothing.

import { ownKey } from "./own-key.js";

const WAIT = 5; // milliseconds

/** @template {HTMLElement} E @param {string} id @returns {E} */
const byId = (id) => /** @type {E} */ (document.getElementById(id));

function keep() {
  const form = /** @type {HTMLFormElement} */ (byId("desk-form"));
  const desk = /** @type {HTMLElement} */ (form.closest(".desk"));
  const place = ownKey(`desk ${desk.dataset.desk}`);
  const told = document.getElementById("keep-told");
  const storage = () => (told ? localStorage : sessionStorage); // even to name it may be refused
  const blank = JSON.stringify(read());

  function read() {
    return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  }

  /** @param {"kept" | "cleared" | "refused"} what */
  function tell(what) {
    if (!told) return;
    const words = told.dataset[what] ?? "";
    if (told.textContent !== words) told.textContent = words;
  }

  /** @param {() => void} action which a browser may refuse, as in some private windows */
  function allowed(action) {
    try {
      action();
    } catch {
      tell("refused");
    }
  }

  function store() {
    const now = JSON.stringify(read());
    allowed(() => {
      if (now === blank) storage().removeItem(place);
      else {
        storage().setItem(place, now);
        tell("kept");
      }
    });
  }

  function restore() {
    const kept = JSON.parse(storage().getItem(place) ?? "[]");
    if (!kept.length || location.hash.startsWith("#v=")) return; // a shared link says what stands here
    for (const [name, value] of kept) {
      for (const field of form.elements) {
        const input = /** @type {HTMLInputElement} */ (field);
        if (input.name !== name) continue;
        if (input.type === "radio" || input.type === "checkbox") input.checked = input.value === value;
        else if (input.type !== "hidden") input.value = value;
      }
    }
    tell("kept");
    form.querySelector("input[type=text]")?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  allowed(restore);
  document.addEventListener("input", ({ target }) => {
    if (/** @type {HTMLInputElement} */ (target).form === form) store();
  });
  desk.addEventListener("answered", store); // a button may have added something
  form.addEventListener("reset", () => {
    allowed(() => storage().removeItem(place)); // at once: the page may be left before the next turn
    setTimeout(store); // the fields are reset a turn later
  });
  const button = document.getElementById("keep-clear");
  button?.addEventListener("click", () => {
    const { clear } = /** @type {HTMLElement} */ (button.closest("[data-clear]")).dataset;
    if (!confirm(clear)) return;
    form.reset();
    allowed(() => {
      storage().removeItem(place);
      tell("cleared");
    });
  });
}

/** The form stands above `desk-end`, which is there before the rest of the page. */
function whenParsed() {
  if (document.getElementById("desk-end")) keep();
  else setTimeout(whenParsed, WAIT);
}

whenParsed();
