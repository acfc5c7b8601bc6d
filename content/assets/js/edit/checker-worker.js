// The check of the catalogue, in the Python that it is written in. It tells each step, and how many bytes have
// come; of the requests that wait, only the newest is answered.
import { loadPyodide } from "../../runtime/pyodide/pyodide.js";
import { ROOM, come, startPyodide, unpack } from "../started-pyodide.js";

const PYTHON = new URL("../../checker/python.zip", import.meta.url);
const CATALOGUE = new URL("../../edit/catalogue.json", import.meta.url);

let bytes = 0;
let step = "";
/** @param {string} [now] */
function tell(now = step) {
  step = now;
  postMessage({ step, bytes });
}

/** @param {number} now */
function count(now) {
  bytes = now;
  tell();
}

/** The function that answers. @returns {Promise<(request: string) => string>} */
async function open() {
  tell("fetch");
  const [python, zip, catalogue] = await Promise.all([
    startPyodide(loadPyodide, ["pydantic"], count),
    come(PYTHON).then((response) => response.arrayBuffer()),
    come(CATALOGUE).then((response) => response.json()),
  ]);
  tell("start");
  unpack(python, zip);
  for (const [name, text] of Object.entries(catalogue.files)) {
    python.FS.mkdirTree(`${ROOM}/${name.split("/").slice(0, -1).join("/")}`);
    python.FS.writeFile(`${ROOM}/${name}`, text);
  }
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
