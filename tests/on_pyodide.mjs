// Starts the site's own Pyodide, from the folder that standard input names, with packages of its lock, and runs a
// program on the files that it is given; says what the program answers.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { folder, packages, files, program } = JSON.parse(readFileSync(0, "utf-8"));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.js`).href);
const options = { indexURL: `${folder}/`, packageCacheDir: `${folder}/`, stdout: console.error };
const python = await loadPyodide({ ...options, packages });
for (const [name, content] of Object.entries(files)) {
  python.FS.mkdirTree(`/project/${name.split("/").slice(0, -1).join("/")}`);
  python.FS.writeFile(`/project/${name}`, Buffer.from(content, "base64"));
}
try {
  console.log(python.runPython(program));
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
