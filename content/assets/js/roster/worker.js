// Reads and judges rosters in Python. Once that has started nothing is fetched here or sent any more, and nothing
// here can be: what could do so is taken away. Errors are told by their kind, never by what stood in a cell.
import { loadPyodide } from "../../runtime/pyodide/pyodide.js";
import { come, startPyodide, unpack } from "../started-pyodide.js";

const PYTHON = new URL("../../roster/python.zip", import.meta.url);
const RULES = new URL("../../roster/rules.json", import.meta.url);
const WAYS_OUT = [
  ...["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "Worker"],
  ...["BroadcastChannel", "indexedDB", "caches", "importScripts", "RTCPeerConnection", "Notification"],
];

let bytes = 0;
let step = "";
/** @param {string} [now] @param {string} [what] */
function tell(now = step, what = "") {
  step = now;
  postMessage({ step, bytes, what });
}

function shut() {
  for (let one = globalThis; one; one = Object.getPrototypeOf(one)) {
    for (const name of WAYS_OUT) Reflect.deleteProperty(one, name);
  }
  for (const name of WAYS_OUT) Object.defineProperty(globalThis, name, { value: undefined });
}

/** @typedef {{take(name: string, content: unknown): void, leave(name: string): void, ask(request: string): string}} Desk */

/** @returns {Promise<Desk>} */
async function open() {
  tell("fetch");
  const [python, zip, rules] = await Promise.all([
    startPyodide(loadPyodide, ["python-calamine"], (now) => {
      bytes = now;
      tell();
    }),
    come(PYTHON).then((response) => response.arrayBuffer()),
    come(RULES).then((response) => response.text()),
  ]);
  tell("start");
  unpack(python, zip);
  const desk = python.pyimport("calculator.roster_page.desk").open_desk(rules);
  shut();
  return {
    take: (name, content) => desk.take(name, python.toPy(content)),
    leave: (name) => desk.leave(name),
    ask: (request) => desk.ask(request),
  };
}

/** @typedef {{take: {name: string, content: ArrayBuffer}} | {leave: string} | {id: number, ask: object}} Message */
/** @type {Message[]} */ const waiting = [];
/** @type {Desk | undefined} */ let desk;

function work() {
  if (!desk) return;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if ("take" in next) {
      tell("read", next.take.name);
      desk.take(next.take.name, next.take.content);
    } else if ("leave" in next) {
      desk.leave(next.leave);
    } else if (!waiting.length) {
      tell("judge");
      postMessage({ id: next.id, answer: JSON.parse(desk.ask(JSON.stringify(next.ask))) });
    }
  }
}

/** @param {string} failed */
const fail = (failed) => postMessage({ failed });

addEventListener("message", ({ data }) => {
  waiting.push(data);
  setTimeout(() => {
    try {
      work();
    } catch {
      fail("work");
    }
  });
});
addEventListener("unhandledrejection", (event) => {
  event.preventDefault(); // nobody reads the console, and it may quote a cell
  fail(desk ? "work" : "load");
});
open().then(
  (opened) => {
    desk = opened;
    tell("ready");
    try {
      work();
    } catch {
      fail("work");
    }
  },
  () => fail("load"),
);
