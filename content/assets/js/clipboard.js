// Puts words on the clipboard that are not known yet when the button is clicked. WebKit lets a page write
// there within the click alone, so it is handed a promise then; where that is not known, the words are
// written when they are there; and where that is refused, in the old way. See tests/content/test_clipboard.py.

/** @typedef {{give(words: string): Promise<void>, drop(): void}} Reached */

/** To be called within the click. @returns {Reached | undefined} */
export function reachClipboard() {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return undefined;
  /** @type {(blob: Blob) => void} */ let resolve = () => {};
  /** @type {(reason: Error) => void} */ let reject = () => {};
  const words = new Promise((...both) => ([resolve, reject] = both));
  words.catch(() => {}); // told by what waits for it
  /** @type {Promise<void>} */
  let written;
  try {
    written = navigator.clipboard.write([new ClipboardItem({ "text/plain": words })]);
  } catch {
    return undefined; // knows no promises
  }
  written.catch(() => {});
  return {
    give(text) {
      resolve(new Blob([text], { type: "text/plain" }));
      return written;
    },
    drop: () => reject(new Error("nothing to copy")),
  };
}

/**
 * Whether `words`, which stand in `field`, are on the clipboard now; else they are selected.
 * @param {string} words @param {HTMLInputElement | HTMLTextAreaElement} field @param {Reached} [reached]
 */
export async function copied(words, field, reached) {
  try {
    if (!reached) throw new Error("not reached");
    await reached.give(words);
    return true;
  } catch {}
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {}
  field.select();
  field.setSelectionRange(0, words.length); // on an iPhone
  return document.execCommand("copy");
}
