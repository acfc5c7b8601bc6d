// Leaves of a long page what is asked for; the page is whole without it. See
// tests/content/test_filters.py.
//   <form data-filters="list" data-unit="项" hidden>  one per list, shown when it works
//     <input type="search" name="words">  sought in the text and the data-words of an item
//     <select name="place">               an empty value asks nothing; others must be one of the
//                                         values in data-place, parted by spaces
//   <div id="list"> … <section data-part> … <li data-item data-place="某市">
// A part without a found item is hidden, and a folded part with one is opened; data-count in its summary
// says how many are left.

import { holds, leave, report } from "./found.js";
import { choose } from "./every-page.js";
import { whenTyped } from "./when-typed.js";

/** @param {HTMLElement} item @param {[string, string][]} asked */
function meets(item, asked) {
  return asked.every(([name, value]) =>
    name === "words"
      ? holds(`${item.textContent} ${item.dataset.words ?? ""}`, value)
      : (item.dataset[name] ?? "").split(" ").includes(value),
  );
}

/** @param {HTMLFormElement} form */
function makeFilters(form) {
  const list = document.getElementById(form.dataset.filters ?? "");
  if (!list) return;
  const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-item]")]);
  const parts = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-part]")]);
  const folds = new Map(parts.map((part) => [part, part.hasAttribute("open")]));
  const say = report(form, () => {
    form.reset();
    filter();
    /** @type {HTMLElement | null} */ (form.querySelector("input, select"))?.focus();
  });
  const filter = () => {
    const asked = /** @type {[string, string][]} */ (
      [...new FormData(form)].filter(([, value]) => String(value).trim())
    );
    for (const item of items) item.hidden = !meets(item, asked);
    for (const part of parts) {
      leave(part, "[data-item]:not([hidden])");
      if (part instanceof HTMLDetailsElement) part.open = asked.length > 0 || !!folds.get(part);
    }
    const shown = items.filter((item) => !item.hidden).length;
    say(asked.length > 0, items.length, shown, form.dataset.unit ?? "项");
  };
  whenTyped(form, ({ target }) => {
    const { name, value } = /** @type {HTMLSelectElement} */ (target);
    if (name === "place" && value) choose(value); // next time it stands first, and nothing is left out
    filter();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}

function start() {
  for (const form of document.querySelectorAll("form[data-filters]")) {
    makeFilters(/** @type {HTMLFormElement} */ (form));
  }
  document.documentElement.dataset.filters = "ready";
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
