// Keeps on the device which place a visitor chose, and nothing else of the form; it is chosen again
// next time, unless a shared link says what stands there.
import { form } from "./desk-page.js";

const WAIT = 5; // milliseconds

function keepPlace() {
  const key = `${document.documentElement.dataset.site} place`; // as looks.js names what is kept
  const choices = /** @type {NodeListOf<HTMLInputElement>} */ (form().querySelectorAll("[name=place]"));

  /** @param {() => void} action which a browser may refuse, as in some private windows */
  function allowed(action) {
    try {
      action();
    } catch {}
  }

  /** Nothing is kept of somebody who wants to see all places. @param {string} place */
  function keep(place) {
    allowed(() => (place ? localStorage.setItem(key, place) : localStorage.removeItem(key)));
  }

  allowed(() => {
    const kept = localStorage.getItem(key);
    const choice = [...choices].find((each) => each.value === kept);
    if (!kept || !choice || location.hash.startsWith("#v=")) return;
    choice.checked = true;
    choice.dispatchEvent(new Event("input", { bubbles: true }));
  });
  form().addEventListener("input", ({ target }) => {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    if (name === "place") keep(value);
  });
  form().addEventListener("reset", () => keep(""));
}

/** The form stands above `desk-end`, which is there before the rest of the page. */
function whenParsed() {
  if (document.getElementById("desk-end")) keepPlace();
  else setTimeout(whenParsed, WAIT);
}

whenParsed();
