// Puts first what is of the visitor's place, then what is of those it lies in; what is of others comes
// after, told so. Nothing is hidden, and without a place everything stands as it was written. See
// tests/content/test_place_order.py.
//   <div data-by-place>  its children with data-of-place stand side by side, the others stay
//     <section data-of-place="某市 某省">  of one place or more; empty for what is over, which stays last

import { around } from "./every-page.js";

/** @typedef {{list: Element, items: HTMLElement[], after: Element | null}} List as it was written, and what stands behind */

/** @param {List[]} lists */
function order(lists) {
  const near = around();
  /** @param {HTMLElement} item */
  const rank = (item) => {
    if (!item.dataset.ofPlace) return near.length + 1;
    const own = item.dataset.ofPlace.split(" ").map((name) => near.indexOf(name));
    return Math.min(...own.map((at) => (at < 0 ? near.length : at)));
  };
  for (const { list, items, after } of lists) {
    list.querySelector(":scope > .of-others")?.remove();
    const sorted = [...items].sort((a, b) => rank(a) - rank(b));
    const now = [...list.children].filter((each) => each.hasAttribute("data-of-place"));
    if (sorted.some((item, i) => item !== now[i])) for (const item of sorted) list.insertBefore(item, after);
    const first = sorted.find((item) => rank(item) === near.length);
    if (!near.length || !first || first === sorted[0] || list instanceof HTMLDListElement) continue;
    const line = document.createElement(first.tagName === "LI" ? "li" : "p");
    line.className = "of-others";
    line.textContent = "下面是别的地方的";
    list.insertBefore(line, first);
  }
  document.documentElement.dataset.ordered = near[0] ?? "";
}

function start() {
  const lists = [...document.querySelectorAll("[data-by-place]")].map((list) => {
    const items = /** @type {HTMLElement[]} */ ([...list.children].filter((each) => each.hasAttribute("data-of-place")));
    return { list, items, after: items.at(-1)?.nextElementSibling ?? null };
  });
  order(lists);
  document.addEventListener("place", () => order(lists));
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
