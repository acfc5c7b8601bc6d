// Puts a new answer where an old one stands, and leaves the folds as the visitor left them. See
// tests/content/test_put.py.
//   <details data-fold="name">  known by this name, without one by its summary where no other has it

/** @param {Element} box @returns {Map<string, HTMLDetailsElement>} */
function folds(box) {
  /** @type {Map<string, HTMLDetailsElement>} */
  const found = new Map();
  const twice = new Set();
  for (const fold of box.querySelectorAll("details")) {
    const name = fold.dataset.fold ?? fold.querySelector("summary")?.textContent ?? "";
    if (found.has(name)) twice.add(name);
    found.set(name, fold);
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** @param {Element | null} box where the page has one @param {string} html */
export function put(box, html) {
  if (!box || box.innerHTML === html) return;
  const left = new Map([...folds(box)].map(([name, { open }]) => [name, open]));
  box.innerHTML = html;
  for (const [name, fold] of folds(box)) fold.open = left.get(name) ?? fold.open;
}
