// The worker that reads and judges: started when somebody reaches for a file, watched, and put away.

/** @typedef {{step: string, bytes: number, what: string}} Progress */
/** @typedef {import("../desk-page.js").Saved} Saved */
/** @typedef {{parts: Record<string, string>, columns: Record<string, string>, told: string, invalid: string[], asked: boolean, counted: boolean,
 *   file?: Saved}} Answer */
/** @typedef {{progress(progress: Progress): void, answered(answer: Answer, id: number): void,
 *   failed(why: "load" | "work" | "time" | "wasm"): void}} Told */

const SECOND = 1e3; // milliseconds

/** @param {number} seconds that one request may take @param {Told} told */
export function python(seconds, told) {
  /** @type {Worker | undefined} */ let worker;
  let id = 0;
  let ready = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let limit;
  const rest = () => clearTimeout(limit);
  const stop = () => {
    rest();
    worker?.terminate();
    worker = undefined;
    ready = false;
  };
  const fail = (/** @type {"load" | "work" | "time"} */ why) => {
    stop();
    told.failed(why);
  };
  /** What is done may take so long, what is fetched as long as the line needs. */
  const watch = () => {
    rest();
    if (ready) limit = setTimeout(() => fail("time"), seconds * SECOND);
  };
  const start = () => {
    if (worker) return;
    if (typeof WebAssembly === "undefined") return told.failed("wasm");
    const started = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker = started;
    started.addEventListener("error", (event) => {
      event.preventDefault(); // the console may not quote a cell
      if (worker === started) fail(ready ? "work" : "load");
    });
    started.addEventListener("message", ({ data }) => {
      if (worker !== started) return;
      if (data.failed) return fail(data.failed);
      if (data.step) {
        if (data.step === "ready") ready = true;
        if (data.step === "read" || data.step === "judge") watch();
        return told.progress(data);
      }
      rest();
      if (data.id === id) told.answered(data.answer, data.id);
    });
  };
  return {
    start,
    stop,
    /** @param {string} name @param {ArrayBuffer} content */
    take(name, content) {
      start();
      worker?.postMessage({ take: { name, content } }, [content]);
    },
    /** @param {string} name of a file that was taken before */
    leave(name) {
      worker?.postMessage({ leave: name });
    },
    /** @param {object} request @returns {number} the number of the request */
    ask(request) {
      start();
      worker?.postMessage({ id: ++id, ask: request });
      return id;
    },
  };
}
