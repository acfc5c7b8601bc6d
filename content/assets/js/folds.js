// A folded part opens when it holds the place that was asked for, and on paper; a button opens all of
// many (scripts/hooks/unfold_all.py). See tests/content/test_folds.py.

/** As they stand there now: an answer brings its own. @returns {NodeListOf<HTMLDetailsElement>} */
const folds = () => document.querySelectorAll("article details");
/** @returns {HTMLDetailsElement[]} */
const folded = () => [...folds()].filter((fold) => !fold.open);

function reveal() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = folded().filter((fold) => fold.contains(asked));
  if (!asked || !closed.length) return;
  for (const fold of closed) fold.open = true;
  asked.scrollIntoView();
}

/** Open for paper only. @type {HTMLDetailsElement[]} */
let opened = [];

/** @param {boolean} onPaper */
function unfold(onPaper) {
  if (onPaper) opened.push(...folded());
  for (const fold of opened) fold.open = onPaper;
  if (!onPaper) opened = [];
}
// Sheets are counted right after `beforeprint`, before the media are told to have changed: what opens later
// runs off the last sheet. Some browsers only tell of the media.
const paper = matchMedia("print");
paper.addEventListener("change", () => unfold(paper.matches));
addEventListener("beforeprint", () => unfold(true));
addEventListener("afterprint", () => unfold(false));

function start() {
  const all = document.querySelector("[data-unfold-all]");
  all?.addEventListener("click", () => {
    const { dataset } = /** @type {HTMLElement} */ (all);
    const open = dataset.unfoldAll !== "done";
    for (const fold of folds()) fold.open = open;
    const words = all.textContent;
    all.textContent = dataset.foldWords ?? "";
    dataset.foldWords = words ?? "";
    dataset.unfoldAll = open ? "done" : "";
  });
  reveal();
}

addEventListener("hashchange", reveal);
// A link to where the address points already changes nothing that could be listened to.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.hash && link.href === location.href) reveal();
});
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

export {};
