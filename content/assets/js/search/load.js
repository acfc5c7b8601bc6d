// The data, fetched once for a page: its first line answers as soon as it has come, the second follows.
// Asked for again where it did not arrive. How it is laid out: scripts/search/data.py.
import { around } from "./around.js";
import { pairs } from "./borders.js";
import { ready } from "./index.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {{index: Index, whole: Promise<void>}} Loaded what can be searched now; when that is everything */

const VERSION = 3; // of the layout

/** @type {Map<string, Promise<Loaded>>} */
const loaded = new Map();

/** @param {string} address @param {Promise<Response>} [underway] @returns {Promise<Loaded>} */
export function load(address, underway) {
  const known = loaded.get(address);
  if (known) return known;
  const forget = () => loaded.delete(address);
  const coming = (underway ?? fetch(address)).then(async (response) => {
    if (!response.ok || !response.body) throw new Error(`${response.status}`);
    const lines = parted(response.body.getReader());
    const next = async () => /** @type {string} */ ((await lines.next()).value);
    const data = JSON.parse((await next()).slice(1, -1)); // without [ and ,
    if (data.version !== VERSION) throw new Error("another layout");
    /** @type {Loaded} */
    const found = { index: ready(data), whole: next().then(take) };
    /** @param {string} line */
    function take(line) {
      const index = ready(data, JSON.parse(line.slice(0, -1))); // without ]
      found.index = index;
      // Wanted by the first query of several words, and not by the first key.
      setTimeout(() => pairs(index));
      setTimeout(() => around(index));
      setTimeout(() => index.words.terms);
    }
    found.whole.catch(forget);
    return found;
  });
  loaded.set(address, coming);
  coming.catch(forget);
  return coming;
}

/** The two lines, each when it is there. @param {ReadableStreamDefaultReader<Uint8Array>} reader */
async function* parted(reader) {
  const decoder = new TextDecoder();
  let text = "";
  for (let end = -1, first = true; ; ) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (first && (end = text.indexOf("\n")) >= 0) {
      yield text.slice(0, end);
      text = text.slice(end + 1);
      first = false;
    }
    if (done) break;
  }
  yield text;
}
