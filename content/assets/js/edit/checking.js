// Asks the check of the catalogue, which is fetched when somebody first wants it: how far it has come, what it
// found, or that it did not come.

/** @typedef {{file: string, line: number, path: string | null, message: string}} Problem */
/** @typedef {{problems: Problem[], waiting: {path: string, words: string}[], elsewhere: number}} Found */
/** @typedef {{step: string, bytes: number}} Progress */

/**
 * @param {{progress(progress: Progress): void, found(found: Found): void, failed(reason: string): void}} told
 */
export function checker(told) {
  /** @type {Worker | undefined} */ let worker;
  let id = 0;
  const fail = (/** @type {string} */ reason) => {
    worker?.terminate();
    worker = undefined;
    told.failed(reason);
  };
  const start = () => {
    const started = new Worker(new URL("./checker-worker.js", import.meta.url), { type: "module" });
    worker = started;
    started.addEventListener("error", (event) => fail(event.message ?? ""));
    started.addEventListener("message", ({ data }) => {
      if (worker !== started) return;
      if (data.failed) fail(data.failed);
      else if (data.step) told.progress(data);
      else if (data.id === id) told.found(data.found);
    });
  };
  return {
    /** Whether it was fetched, or is being. */
    started: () => Boolean(worker),
    /** What was asked is not wanted any more. */
    forget: () => void id++,
    /** @param {object} request */
    ask(request) {
      if (!worker) start();
      worker?.postMessage({ id: ++id, request });
    },
  };
}
