// The check of the catalogue, in the Python that it is written in. It tells each step, and how many bytes have
// come; of the requests that wait, only the newest is answered.
import { loadPyodide } from "../../runtime/pyodide/pyodide.js";

const PYTHON = new URL("../../checker/python.zip", import.meta.url);
const CATALOGUE = new URL("../../edit/catalogue.json", import.meta.url);
const ROOM = "/project";

let bytes = 0;
let step = "";
/** @param {string} [now] */
function tell(now = step) {
  step = now;
  postMessage({ step, bytes });
}

// Pyodide fetches its own files, so what comes is counted for all.
const fetched = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...request) => {
  const response = await fetched(...request);
  if (!response.ok || !response.body) return response;
  const counted = new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      tell();
      controller.enqueue(chunk);
    },
  });
  // Some servers do not say what is WebAssembly; Pyodide would wait for ever.
  const wasm = response.url.endsWith(".wasm");
  const headers = wasm ? { "Content-Type": "application/wasm" } : response.headers;
  return new Response(response.body.pipeThrough(counted), { headers });
};

/** @param {URL} address */
async function come(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
}

/** The function that answers. @returns {Promise<(request: string) => string>} */
async function open() {
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); // throws where it is forbidden
  tell("fetch");
  const [python, zip, catalogue] = await Promise.all([
    loadPyodide(),
    come(PYTHON).then((response) => response.arrayBuffer()),
    come(CATALOGUE).then((response) => response.json()),
  ]);
  tell("start");
  python.unpackArchive(zip, "zip", { extractDir: ROOM });
  for (const [name, text] of Object.entries(catalogue.files)) {
    python.FS.mkdirTree(`${ROOM}/${name.split("/").slice(0, -1).join("/")}`);
    python.FS.writeFile(`${ROOM}/${name}`, text);
  }
  python.runPython(`import sys; sys.path.insert(0, "${ROOM}")`);
  const opened = python.pyimport("scripts.editing.checker");
  tell("look");
  return opened.open_checker(JSON.stringify({ unproved: catalogue.unproved, read: catalogue.read }));
}

/** @type {{id: number, request: object} | undefined} */ let newest;
/** @type {((request: string) => string) | undefined} */ let ask;
let broken = "";

function answer() {
  if (!ask || !newest) return;
  const { id, request } = newest;
  newest = undefined;
  try {
    tell("check");
    postMessage({ id, found: JSON.parse(ask(JSON.stringify(request))) });
  } catch (error) {
    postMessage({ failed: String(error) });
  }
}

/** @param {unknown} reason */
function fail(reason) {
  broken = String(reason) || "unknown";
  postMessage({ failed: broken });
}

addEventListener("message", ({ data }) => {
  if (broken) return fail(broken);
  newest = data;
  setTimeout(answer); // a turn later, so that what came meanwhile takes its place
});
addEventListener("unhandledrejection", ({ reason }) => !ask && fail(reason));
open().then((opened) => {
  ask = opened;
  answer();
}, fail);
