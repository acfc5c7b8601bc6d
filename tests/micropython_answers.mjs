// Answers requests with one desk on MicroPython under Node: JSON in, JSON out.
// Standard input: {"bundle": …, "requests": […]}. Standard output: the answers, in order.
import { readFileSync } from "node:fs";

import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

import { OPEN_DESK, writeSources } from "../content/assets/js/python-files.js";

const { bundle, requests } = JSON.parse(readFileSync(0, "utf8"));
const python = await loadMicroPython({ heapsize: 8 * 1024 * 1024 });
writeSources(bundle, python.FS);
python.runPython(OPEN_DESK);
const desk = python.globals.get("open_desk")(
  bundle.module,
  JSON.stringify(bundle.rules),
  JSON.stringify(bundle.links),
);
process.stdout.write(
  JSON.stringify(requests.map((/** @type {object} */ request) => JSON.parse(desk(JSON.stringify(request))))),
);
