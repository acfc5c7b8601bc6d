// Gives the visitor what a button asked for: a file, a link on the clipboard, a part on paper.
// Nobody needs it before the first answer, so desk-page.js loads it after that.
import { deskBundle, form, now, readForm } from "./desk-form.js";

/** @typedef {import("./desk-page.js").Answer} Answer */
/** @typedef {import("./desk-page.js").Saved} Saved */

const FORGET_AFTER = 60_000; // milliseconds; a saved file has long been written by then

/**
 * What an answer holds for the button that asked for it.
 * @param {string} want
 * @param {Answer} answer
 */
export function give(want, answer) {
  const file = answer.files?.[want];
  if (file) save(file);
  if (answer.link) share(new URL(answer.link, location.href).href);
  if (answer.print) {
    document.documentElement.dataset.print = answer.print;
    addEventListener("afterprint", () => delete document.documentElement.dataset.print, {
      once: true,
    });
    print();
  }
}

/** @param {string} address */
function share(address) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById("share-link"));
  field.hidden = false;
  field.value = address;
  field.select();
  const told = /** @type {HTMLElement} */ (document.getElementById("share-told"));
  const copied = navigator.clipboard?.writeText(address) ?? Promise.reject();
  copied.then(
    () => (told.textContent = told.dataset.copied ?? ""),
    () => (told.textContent = told.dataset.select ?? ""),
  );
}

/** A link made before is of what stood there then. */
function hideSharedLink() {
  const field = document.getElementById("share-link");
  const told = document.getElementById("share-told");
  if (field) field.hidden = true;
  if (told) told.textContent = "";
}

/**
 * A file that only a full Python can make: Pyodide is loaded when it is asked for.
 * @param {HTMLElement} button
 */
export function makeWithPyodide(button) {
  const want = button.dataset.want ?? "";
  const status = /** @type {HTMLElement} */ (button.parentElement?.querySelector("[role=status]"));
  const address = new URL("pyodide-worker.js", import.meta.url);
  const maker = new Worker(address, { type: "module", name: deskBundle() });
  const failed = "没有做成。可以改用 CSV，内容一样。";
  /** @param {string} words */
  const end = (words) => {
    status.textContent = words;
    button.removeAttribute("aria-busy");
    maker.terminate();
  };
  status.textContent = "正在载入程序……";
  button.setAttribute("aria-busy", "true");
  maker.addEventListener("error", () => end(failed));
  maker.addEventListener("message", ({ data }) => {
    if (data.ready) return; // the answer is still to come
    const file = data.answer?.files?.[want];
    if (file) save(file);
    end(file ? "已下载。" : failed);
  });
  maker.postMessage({ id: 1, request: { ...readForm(), want, now: now() } });
}

/**
 * Hand a file that Python made to the visitor; nothing is sent anywhere.
 * @param {Saved} file
 */
function save(file) {
  const content = file.base64
    ? Uint8Array.from(atob(file.base64), (byte) => byte.charCodeAt(0))
    : (file.text ?? "");
  const address = URL.createObjectURL(new Blob([content], { type: file.type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER);
}

document.addEventListener("input", ({ target }) => {
  if (/** @type {HTMLInputElement} */ (target).form === form()) hideSharedLink();
});
