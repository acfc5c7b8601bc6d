// Runs a desk on MicroPython: small, so the first live answer comes at once. The site has it as one file
// with what it imports, the engine's script too: a worker waits for each file that another asks for.
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import { OPEN_DESK, fetchBundle, serve, writeSources } from "./python-files.js";

// Room enough for the sources, the rules and an answer without collecting garbage in between.
const HEAP_BYTES = 8 * 1024 * 1024;
const ENGINE = new URL("../runtime/micropython/micropython.wasm", import.meta.url).href;

async function openDesk() {
  const [python, bundle] = await Promise.all([
    loadMicroPython({ heapsize: HEAP_BYTES, url: ENGINE }),
    fetchBundle(),
  ]);
  writeSources(bundle, python.FS);
  python.runPython(OPEN_DESK);
  const open = python.globals.get("open_desk");
  return open(bundle.module, JSON.stringify(bundle.rules), JSON.stringify(bundle.links));
}

serve("micropython", openDesk);
