// Starts Pyodide as published and lets it compile the modules that standard input names; standard output gets the zip.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { pyodide, program, modules } = JSON.parse(readFileSync(0, "utf-8"));
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({ stdout: console.error });
python.FS.writeFile("/compiling.py", program);
python.runPython("import sys; sys.path.insert(0, '/')");
try {
  const made = python.pyimport("compiling").compiled("/lib/python314.zip", modules).toJs();
  for (let at = 0; at < made.length; ) at += writeSync(1, made, at);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
