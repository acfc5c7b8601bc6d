// Whoever works on with the keyboard stays where he is, though what he stands on is made anew. See
// tests/content/test_roster.py.
const REACHED = "a[href], button, input, select, summary, textarea, [tabindex]";

/** @param {() => void} action that may replace what has the focus */
export function keepFocus(action) {
  const was = document.activeElement;
  const part = was?.closest("[data-part]");
  const place = part && was ? [...part.querySelectorAll(REACHED)].indexOf(was) : -1;
  action();
  if (!part || place < 0 || was?.isConnected) return;
  const now = /** @type {HTMLElement | undefined} */ ([...part.querySelectorAll(REACHED)][place]);
  now?.focus({ preventScroll: true });
}
