// The buttons whose answer is not there yet, each by its request.

/** @type {Map<number, HTMLElement>} */
const buttons = new Map();

/** @param {number} id @param {HTMLElement} button */
export function waitFor(id, button) {
  buttons.set(id, button);
  button.setAttribute("aria-busy", "true"); // not `disabled`, which would take the focus away
}

/** @param {number} id */
export const awaited = (id) => buttons.get(id);

/** Buttons asked for up to this request can be clicked again. @param {number} id */
export function release(id) {
  for (const [place, button] of buttons) {
    if (place > id) continue;
    button.removeAttribute("aria-busy");
    buttons.delete(place);
  }
}
