// The Python sources, rules and links of one desk, as one file made when the site is built.

/**
 * @typedef {{module: string, release: string, files: Record<string, string>, rules: object, links: object}} Bundle
 */

/** The bundle is of another release than the page: nothing may be computed with it. */
class OtherRelease extends Error {}

/**
 * The bundle of the desk that this worker was started for: the worker is called by its address, behind the
 * # the release that the page is of.
 * @returns {Promise<Bundle>}
 */
export async function fetchBundle() {
  const [address, release] = self.name.split("#");
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bundle = await response.json();
  if (bundle.release !== release) throw new OtherRelease(bundle.release);
  return bundle;
}

/**
 * Put every source file where `import calculator` finds it.
 * @param {Bundle} bundle
 * @param {{mkdir(path: string): void, writeFile(path: string, text: string): void}} fs
 */
export function writeSources(bundle, fs) {
  const made = new Set();
  for (const [name, source] of Object.entries(bundle.files)) {
    const folders = name.split("/").slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth++) {
      const folder = "/" + folders.slice(0, depth).join("/");
      if (!made.has(folder)) fs.mkdir(folder);
      made.add(folder);
    }
    fs.writeFile("/" + name, source);
  }
}

/** What the worker runs once to get the function that answers. */
export const OPEN_DESK = `
import sys
sys.path.insert(0, "/")
from calculator.view.desk import open_desk
`;

/**
 * Answer every request with `desk`, telling the page which runtime did it; where none is waiting, tell
 * that one may come.
 * @param {"micropython" | "pyodide"} runtime
 * @param {() => Promise<(request: string) => string>} openDesk
 */
export function serve(runtime, openDesk) {
  // Requests that come while the runtime starts wait in order. Only the newest is worth answering,
  // and every one that wants a file.
  /** @type {{id: number, request: {want?: string}}[]} */
  let waiting = [];
  /** @type {((request: string) => string) | null} */
  let ready = null;
  /** @type {unknown} */
  let failure = null;

  /** Told again to every request: nobody may have listened yet. @param {unknown} reason */
  const fail = (reason) => {
    failure = reason ?? "unknown";
    postMessage({ runtime, failed: String(reason), mixed: reason instanceof OtherRelease });
  };
  const answerWaiting = () => {
    if (!ready) return;
    for (const { id, request } of waiting.splice(0)) {
      try {
        postMessage({ id, runtime, answer: JSON.parse(ready(JSON.stringify(request))) });
      } catch (error) {
        postMessage({ id, runtime, failed: String(error) });
      }
    }
  };
  addEventListener("message", (event) => {
    if (failure) fail(failure);
    waiting = [...waiting.filter(({ request }) => request.want), event.data];
    // A turn later, so that what was typed meanwhile replaces what nobody needs any more.
    setTimeout(answerWaiting);
  });
  // A runtime that cannot load its own parts may leave its promise open and reject another one.
  addEventListener("unhandledrejection", (event) => {
    if (!ready) fail(event.reason);
  });
  opened(openDesk).then((desk) => {
    ready = desk;
    if (!waiting.length) postMessage({ runtime, ready: true });
    answerWaiting();
  }, fail);
}

/** Start only what may start: forbidden, some runtimes wait for ever. @template T @param {() => Promise<T>} open */
async function opened(open) {
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); // throws; the least there can be
  return open();
}
