// Gives the visitor what a button asked for: a file, a link on the clipboard, a part on paper.
// Nobody needs it before the first answer, so desk-page.js loads it after that.
import { copied, reachClipboard } from "./clipboard.js";
import { form } from "./desk-form.js";
import { whole } from "./embedded.js";
import { handFile, inApp, tellBeside, whereElse } from "./hand-file.js";

/** @typedef {import("./desk-page.js").Answer} Answer */

/** The clipboards reached for, by the button. @type {WeakMap<HTMLElement, import("./clipboard.js").Reached | undefined>} */
const reached = new WeakMap();

/** What has to be begun within the click. @param {HTMLElement} button */
export function reach(button) {
  if (button.dataset.want === "link") reached.set(button, reachClipboard());
}

/**
 * What an answer holds for the button that asked for it.
 * @param {HTMLElement} button
 * @param {Answer} answer
 */
export function give(button, answer) {
  const want = button.dataset.want ?? "";
  const file = answer.files?.[want];
  if (file) handFile(button, file);
  if (answer.link) share(whole(answer.link), reached.get(button));
  else reached.get(button)?.drop();
  reached.delete(button);
  const drawn = answer.code
    ? import("./result-code.js").then((script) => script.draw(answer.code ?? ""))
    : Promise.resolve();
  if (answer.print && inApp()) tellBeside(button, `${inApp()}里打印不了。${whereElse()}`);
  // On paper all the same where the script does not come: the link stands there as text.
  else if (answer.print) drawn.catch(() => {}).then(() => toPaper(answer.print ?? ""));
}

/** @param {string} part */
function toPaper(part) {
  document.documentElement.dataset.print = part;
  addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
  print();
}

/** @param {string} address @param {import("./clipboard.js").Reached} [clipboard] */
async function share(address, clipboard) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById("share-link"));
  const told = /** @type {HTMLElement} */ (document.getElementById("share-told"));
  field.hidden = false;
  field.value = address;
  field.select();
  const done = await copied(address, field, clipboard);
  if (field.value === address && !field.hidden) {
    told.textContent = told.dataset[done ? "copied" : "select"] ?? "";
  }
}

/** A link made before is of what stood there then. */
function hideSharedLink() {
  const field = document.getElementById("share-link");
  const told = document.getElementById("share-told");
  if (field) field.hidden = true;
  if (told) told.textContent = "";
}

document.addEventListener("input", ({ target }) => {
  if (/** @type {HTMLInputElement} */ (target).form === form()) hideSharedLink();
});
