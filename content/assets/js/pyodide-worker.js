// Runs the same desk on Pyodide, where MicroPython could not start.
import { loadPyodide } from "../runtime/pyodide/pyodide.js";
import { OPEN_DESK, fetchBundle, serve, writeSources } from "./python-files.js";

/** Without this Pyodide would wait for ever where a server does not say what is WebAssembly. */
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (source, imports) => {
  const { body } = await source;
  const headers = { "Content-Type": "application/wasm" };
  return instantiateStreaming(new Response(body, { headers }), imports);
};

async function openDesk() {
  const [python, bundle] = await Promise.all([loadPyodide(), fetchBundle()]);
  writeSources(bundle, python.FS);
  python.runPython(OPEN_DESK);
  const open = python.globals.get("open_desk");
  return open(bundle.module, JSON.stringify(bundle.rules), JSON.stringify(bundle.links));
}

serve("pyodide", openDesk);
