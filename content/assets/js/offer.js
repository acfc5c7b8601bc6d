// A question to the visitor above the form that takes nothing away while it stands: what it is about, and a
// button for each answer. The next question takes its place.
import { form } from "./desk-form.js";

/** @type {HTMLElement | undefined} */
let standing;

/**
 * @param {string} words @param {Record<string, () => void>} answers by what their button says
 * @returns {HTMLElement} what stands above the form, to be taken away where it is no longer true
 */
export function offer(words, answers) {
  standing?.remove();
  const box = document.createElement("div");
  standing = box;
  box.className = "caution caution-note offer";
  box.setAttribute("role", "status");
  const text = document.createElement("p");
  const buttons = document.createElement("p");
  buttons.className = "form-buttons";
  for (const [says, act] of Object.entries(answers)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = says;
    button.addEventListener("click", () => {
      box.remove();
      act();
    });
    buttons.append(button);
  }
  box.append(text, buttons);
  form().prepend(box);
  text.textContent = words; // in a place that is there already, so that it is read aloud
  return box;
}
