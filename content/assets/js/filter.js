// Filters tables and lists that are whole without it. No rule lives here; see
// tests/content/test_filter.py and tests/content/test_tables.py.
//   <div hidden><label>… <input type="search" data-filter-for="t" data-unit="行"></label></div>
//   <table id="t">                    every body row is a row
//   <div id="t"> … data-row …         in any other element the rows are marked; data-words adds
//                                     words to find a row by; data-part hides when its rows do, and
//                                     data-count in its summary says how many are left;
//                                     a folded part opens when a row in it is found, what is
//                                     folded in a row when the words are in it

import { alike } from "./alike.js";
import { holds, leave, report } from "./found.js";
import { whenTyped } from "./when-typed.js";

/** @param {Element} filtered @returns {HTMLElement[]} */
function rowsOf(filtered) {
  if (filtered instanceof HTMLTableElement) {
    return [...filtered.tBodies].flatMap((body) => [...body.rows]);
  }
  return [...filtered.querySelectorAll("[data-row]")].map((row) => /** @type {HTMLElement} */ (row));
}

/** @param {HTMLInputElement} input */
function makeFilter(input) {
  const filtered = document.getElementById(input.dataset.filterFor ?? "");
  if (!filtered) return;
  const rows = rowsOf(filtered);
  const texts = new Map(
    rows.map((row) => [row, `${row.textContent} ${row.dataset.words ?? ""}`]),
  );
  const folds = new Map([...filtered.querySelectorAll("details")].map((each) => [each, each.open]));
  const unit = input.dataset.unit ?? "行";
  const box = input.closest("[hidden]") ?? input;
  box.removeAttribute("hidden");
  const say = report(box, () => {
    input.value = "";
    filter();
    input.focus();
  });
  const filter = () => {
    const sought = alike(input.value);
    for (const [row, text] of texts) row.hidden = !holds(text, input.value);
    for (const part of filtered.querySelectorAll("[data-part]")) {
      leave(part, "[data-row]:not([hidden])");
    }
    for (const [each, open] of folds) {
      if (sought === "") each.open = open;
      else each.open = "part" in each.dataset || alike(each.textContent ?? "").includes(sought);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    say(sought !== "", rows.length, shown, unit);
  };
  whenTyped(input, filter);
  if (input.value) filter();
}

function start() {
  for (const input of document.querySelectorAll("input[data-filter-for]")) {
    makeFilter(/** @type {HTMLInputElement} */ (input));
  }
  document.documentElement.dataset.filters = "ready";
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
