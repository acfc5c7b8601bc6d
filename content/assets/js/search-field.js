// The search field on every page. Nothing is fetched before it is touched; then what searches comes, all of
// it in one file (scripts/hooks/bundles.py), its looks, and the data. Without this script the form leads to
// the page search/. See tests/content/search/.

import { around } from "./place.js";

const STYLES = new URL("../search.css", import.meta.url).href;

function start() {
  const box = /** @type {HTMLElement} */ (document.querySelector("[data-find]"));
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const open = /** @type {HTMLAnchorElement} */ (box.querySelector("a"));
  const close = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
  let begun = false;

  async function begin() {
    if (begun) return;
    begun = true;
    const data = fetch(input.dataset.search ?? "");
    data.catch(() => {}); // told by who waits for it
    style();
    try {
      const { combobox } = await import("./search/combobox.js");
      combobox(box, input, data, around);
    } catch {
      begun = false; // the next touch asks again; until then the form leads to its page
    }
  }

  /** @param {boolean} wide */
  const widen = (wide) => box.toggleAttribute("data-open", wide);

  // Behind the #, where the host never sees it; the list of what fits may not be there yet.
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${input.form?.action}#q=${encodeURIComponent(input.value.trim())}`);
  });
  box.addEventListener("pointerenter", begin); // a mouse that comes near
  box.addEventListener("pointerdown", begin); // a touch comes before the focus
  input.addEventListener("focus", begin);
  input.addEventListener("input", begin);
  // A composition may begin before there is a list, which asks then whether it still goes on.
  input.addEventListener("compositionstart", () => (input.dataset.composing = ""));
  input.addEventListener("compositionend", () => delete input.dataset.composing);
  open.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    widen(true);
    input.focus();
  });
  close.addEventListener("click", () => {
    close.blur();
    widen(false);
    open.focus();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) widen(false);
  });
  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    const writes = at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(at.tagName);
    if (event.key !== "/" || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    widen(true);
    input.focus();
    input.select();
  });
  if (document.activeElement === input) begin();
}

/** The looks of the list. */
function style() {
  if (document.querySelector(`link[href="${STYLES}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = STYLES;
  document.head.append(link);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
