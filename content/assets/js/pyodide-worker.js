// Runs the same desk on Pyodide, where MicroPython could not start.
import { loadPyodide } from "../runtime/pyodide/pyodide.js";
import { startPyodide } from "./started-pyodide.js";
import { OPEN_DESK, fetchBundle, serve, writeSources } from "./python-files.js";

async function openDesk() {
  const [python, bundle] = await Promise.all([startPyodide(loadPyodide), fetchBundle()]);
  writeSources(bundle, python.FS);
  python.runPython(OPEN_DESK);
  const open = python.globals.get("open_desk");
  return open(bundle.module, JSON.stringify(bundle.rules), JSON.stringify(bundle.links));
}

serve("pyodide", openDesk);
