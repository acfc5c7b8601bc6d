// What is typed, once it stands: the letters of a composition (拼音) are nothing yet. See
// tests/content/test_compositions.py.

/** @param {EventTarget} where @param {(event: Event) => void} action */
export function whenTyped(where, action) {
  where.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) action(event);
  });
  where.addEventListener("compositionend", action);
}
