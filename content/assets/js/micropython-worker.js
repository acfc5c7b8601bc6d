// Runs a desk on MicroPython: small, so the first live answer comes at once.
import { loadMicroPython } from "../runtime/micropython/micropython.mjs";
import { OPEN_DESK, fetchBundle, serve, writeSources } from "./python-files.js";

// Room enough for the sources, the rules and an answer without collecting garbage in between.
const HEAP_BYTES = 8 * 1024 * 1024;

async function openDesk() {
  const [python, bundle] = await Promise.all([
    loadMicroPython({ heapsize: HEAP_BYTES }),
    fetchBundle(),
  ]);
  writeSources(bundle, python.FS);
  python.runPython(OPEN_DESK);
  const open = python.globals.get("open_desk");
  return open(bundle.module, JSON.stringify(bundle.rules), JSON.stringify(bundle.links));
}

serve("micropython", openDesk());
