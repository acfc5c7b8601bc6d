// Asks Python for the YAML: MicroPython, which is small; where that cannot start, Pyodide.

/** @typedef {{block: string, file: string, lines: number[], changed: boolean, parts: Record<string, string>}} Written */

const WORKERS = ["../micropython-worker.js", "../pyodide-worker.js"];

/**
 * @param {string} bundle its address, behind the # its release
 * @param {(written: Written) => void} show what it wrote @param {() => void} fail nothing here writes
 * @returns {(request: object) => void} asks; only the newest request is answered
 */
export function writer(bundle, show, fail) {
  /** @type {Worker | undefined} */ let worker;
  /** @type {{id: number, request: object} | undefined} */ let newest;
  const start = (/** @type {number} */ place) => {
    if (place === WORKERS.length) return fail();
    const started = new Worker(new URL(WORKERS[place], import.meta.url), { type: "module", name: bundle });
    worker = started;
    const giveUp = () => {
      if (worker !== started) return;
      started.terminate();
      start(place + 1);
    };
    started.addEventListener("error", giveUp);
    started.addEventListener("message", ({ data }) => {
      if (data.failed) giveUp();
      else if (data.answer && data.id === newest?.id) show(data.answer);
    });
    if (newest) started.postMessage(newest);
  };
  let id = 0;
  start(0);
  return (request) => {
    newest = { id: ++id, request };
    worker?.postMessage(newest);
  };
}
