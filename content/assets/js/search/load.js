// The data, fetched once for a page and made ready; asked for again where it did not arrive.
import { around } from "./around.js";
import { ready } from "./index.js";

const VERSION = 1; // of the layout, see scripts/search/data.py

/** @type {Map<string, Promise<import("./index.js").Index>>} */
const loaded = new Map();

/** @param {string} address @param {Promise<Response>} [underway] */
export function load(address, underway) {
  const known = loaded.get(address);
  if (known) return known;
  const coming = (underway ?? fetch(address)).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    const data = await response.json();
    if (data.version !== VERSION) throw new Error("another layout");
    const index = ready(data);
    // Wanted by the first query of several words, and not by the first key.
    setTimeout(() => around(index));
    setTimeout(() => index.terms);
    return index;
  });
  loaded.set(address, coming);
  coming.catch(() => loaded.delete(address));
  return coming;
}
