// A folded part opens when it holds the place that was asked for, and on paper. See
// tests/content/test_folds.py.

/** @type {HTMLDetailsElement[]} */
const folds = [...document.querySelectorAll("article details")].map(
  (fold) => /** @type {HTMLDetailsElement} */ (fold),
);

function reveal() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = folds.filter((fold) => !fold.open && fold.contains(asked));
  if (!asked || !closed.length) return;
  for (const fold of closed) fold.open = true;
  asked.scrollIntoView();
}

/** @type {HTMLDetailsElement[]} */
let opened = [];
const paper = matchMedia("print");
paper.addEventListener("change", () => {
  if (paper.matches) opened = folds.filter((fold) => !fold.open);
  for (const fold of opened) fold.open = paper.matches;
});

addEventListener("hashchange", reveal);
// A link to where the address points already changes nothing that could be listened to.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.hash && link.href === location.href) reveal();
});
reveal();

export {};
