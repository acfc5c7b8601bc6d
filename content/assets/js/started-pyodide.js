// Starts Pyodide for a worker; what comes meanwhile is counted, Pyodide's own files too. Each worker names
// Pyodide from where it stands itself: it is a file of its own, and workers stand in several folders.

/** @typedef {typeof import("../runtime/pyodide/pyodide.js").loadPyodide} Load @typedef {Awaited<ReturnType<Load>>} Python */

/** Where Python looks for what it imports. */
export const ROOM = "/project";
const NOTHING = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]); // the least that is WebAssembly

let bytes = 0;
let tell = (/** @type {number} */ _bytes) => {};

const fetched = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...request) => {
  const response = await fetched(...request);
  if (!response.ok || !response.body) return response;
  const counted = new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      tell(bytes);
      controller.enqueue(chunk);
    },
  });
  // Some servers do not say what is WebAssembly; Pyodide would wait for ever.
  const wasm = response.url.endsWith(".wasm");
  const headers = wasm ? { "Content-Type": "application/wasm" } : response.headers;
  return new Response(response.body.pipeThrough(counted), { headers });
};

/** Fails where the WebAssembly does not come, or not whole: Pyodide would tell the console and wait for ever. */
function noWasm() {
  const made = WebAssembly.instantiateStreaming;
  return /** @type {Promise<never>} */ (
    new Promise((_, failed) => {
      WebAssembly.instantiateStreaming = (...given) => {
        const started = made(...given);
        started.catch(failed);
        return started;
      };
    })
  );
}

/**
 * Pyodide with `packages` of its lock (pyodide-lock.json), of which it checks each.
 * @param {Load} load
 * @param {string[]} [packages]
 * @param {(bytes: number) => void} [told] how many bytes have come
 * @returns {Promise<Python>}
 */
export async function startPyodide(load, packages = [], told = tell) {
  tell = told;
  new WebAssembly.Module(NOTHING); // throws where it is forbidden; Pyodide would wait for ever
  const python = await Promise.race([noWasm(), load({ packages })]);
  // Of one that did not come, or is another than the lock names, Pyodide tells the console alone.
  const left = packages.filter((name) => !(name in python.loadedPackages));
  if (left.length) throw new Error(`not loaded: ${left}`);
  return python;
}

/** @param {URL} address */
export async function come(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
}

/** Pyodide with the Python of a ZIP, which can be imported then. @param {Python} python @param {ArrayBuffer} zip */
export function unpack(python, zip) {
  python.unpackArchive(zip, "zip", { extractDir: ROOM });
  python.runPython(`import sys; sys.path.insert(0, "${ROOM}")`);
}
