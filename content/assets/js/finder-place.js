// The finder's question where somebody is, and the place that the whole site keeps, are one answer; a
// shared link says what stands in the form, and is not kept.
import { form } from "./desk-form.js";
import { choose, chosen } from "./every-page.js";

const WAIT = 5; // milliseconds

function bindPlace() {
  const choices = /** @type {NodeListOf<HTMLInputElement>} */ (form().querySelectorAll("[name=place]"));

  /** Also where all places are shown. */
  function take() {
    const choice = [...choices].find(({ value }) => value === chosen());
    if (!choice || choice.checked) return;
    choice.checked = true;
    choice.dispatchEvent(new Event("input", { bubbles: true }));
  }

  if (chosen() && !location.hash.startsWith("#v=")) take();
  document.addEventListener("place", take);
  form().addEventListener("input", ({ target }) => {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    if (name === "place" && value !== chosen()) choose(value);
  });
  form().addEventListener("reset", () => choose(""));
}

/** The form stands above `desk-end`; the places that are offered come with the foot of the page. */
function whenParsed() {
  if (document.querySelector("[data-visitor-place]")) bindPlace();
  else setTimeout(whenParsed, WAIT);
}

whenParsed();
