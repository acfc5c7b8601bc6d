// Glue of the desk for many classes: rows, pasted and loaded tables, files made on request, and
// scenarios kept on the device. What they mean is Python's business.
import { save } from "./desk-page.js";

/** @typedef {{name: string, fields: Record<string, string>, result: object | null}} Scenario */

const KEPT = "plan-scenarios";
const WORKBOOK = "plan.xlsx";
const LARGEST = 50_000_000; // bytes; more than a text field can hold with ease
const LONGEST = 1_000_000; // characters that are handed to Python; it takes long to read more

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);
const desk = /** @type {HTMLElement} */ (document.querySelector(".desk"));
const form = /** @type {HTMLFormElement} */ (byId("desk-form"));

/** @param {string} name @returns {HTMLInputElement} */
const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
const rowCount = () => byId("plan-rows").children.length;

function ask() {
  field("scheme").dispatchEvent(new Event("input", { bubbles: true }));
}

function addRow() {
  const place = rowCount();
  const html = byId("plan-row").innerHTML;
  const made = html.replaceAll("#", String(place)).replaceAll("@", String(place + 1));
  byId("plan-rows").insertAdjacentHTML("beforeend", made);
}

/** @param {string} text */
function showTable(text) {
  const chosen = form.querySelector("[name=source][value=text]");
  /** @type {HTMLInputElement} */ (chosen).checked = true;
  byId("plan-table").value = text;
  holdBack();
  ask();
}

/** A table that is far too long stays in the page; Python is only told how many rows it has. */
function holdBack() {
  const table = byId("plan-table");
  const long = table.value.length > LONGEST;
  table.name = long ? "" : "table";
  field("too-long").value = long ? String(table.value.trim().split("\n").length - 1) : "";
}

/** What stands in the form, without what is hidden. */
function readForm() {
  /** @type {Record<string, string>} */ const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (!form.querySelector(`[hidden] [name="${name}"]`)) fields[name] = String(value);
  }
  return fields;
}

/** @param {Record<string, string>} fields */
function fill(fields) {
  const rows = Object.keys(fields).filter((name) => name.startsWith("row-"));
  const most = Math.max(-1, ...rows.map((name) => Number(name.split("-")[1])));
  while (rowCount() <= most) addRow();
  clearRows();
  byId("plan-table").name = "table";
  for (const [name, value] of Object.entries(fields)) {
    const found = form.elements.namedItem(name);
    if (found) /** @type {HTMLInputElement} */ (found).value = value;
  }
  holdBack();
}

function clearRows() {
  for (const input of byId("plan-rows").querySelectorAll("input, select")) {
    /** @type {HTMLInputElement} */ (input).value = "";
  }
}

/** The text of a file of any encoding people use; UTF-8 where it fits, else that of Excel. @param {File} file */
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** What needs a full Python is done by Pyodide, loaded when it is asked for. */
function makeWithPyodide() {
  const status = byId("plan-making");
  status.textContent = "正在载入程序……";
  const worker = new Worker(new URL("pyodide-worker.js", import.meta.url), {
    type: "module",
    name: desk.dataset.desk,
  });
  const failed = () => {
    status.textContent = "没有做成。可以改用 CSV，内容一样。";
    worker.terminate();
  };
  worker.addEventListener("error", failed);
  worker.addEventListener("message", ({ data }) => {
    if (data.failed || !data.answer.files) return failed();
    save(WORKBOOK, data.answer.files[WORKBOOK]);
    status.textContent = "已下载。";
    worker.terminate();
  });
  worker.postMessage({ id: 1, request: { ...readForm(), want: WORKBOOK } });
}

/** @returns {Scenario[]} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "[]");
  } catch {
    return [];
  }
}

/** @param {Scenario[]} scenarios @param {string} words */
function keep(scenarios, words) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(scenarios));
    byId("plan-saved").textContent = words;
  } catch {
    byId("plan-saved").textContent = "这台设备存不下，没有存。可以下载 CSV 代替。";
  }
  compare();
}

/** Python compares; the page only tells it what is kept. */
function compare() {
  const results = kept().map(({ name, result }) => ({ name, result }));
  field("scenarios").value = JSON.stringify(results);
  ask();
}

function saveScenario() {
  const name = byId("plan-name").value.trim();
  if (!name) {
    byId("plan-saved").textContent = "请先给方案起个名字。";
    byId("plan-name").focus();
    return;
  }
  const { scenarios: _, result, ...fields } = readForm();
  const made = { name, fields, result: result ? JSON.parse(result) : null };
  const others = kept();
  const place = others.findIndex((other) => other.name === name);
  if (place < 0) others.push(made);
  else others[place] = made;
  keep(others, place < 0 ? `已存为“${name}”。` : `“${name}”已换成现在这份。`);
}

/** @param {string} action @param {string} name */
function changeScenario(action, name) {
  const scenarios = kept();
  const found = scenarios.find((scenario) => scenario.name === name);
  if (!found) return;
  if (action === "open") {
    fill(found.fields);
    byId("plan-name").value = name;
    ask();
  } else if (action === "delete") {
    if (confirm(`删除“${name}”？`)) keep(scenarios.filter((one) => one !== found), `“${name}”已删除。`);
  } else {
    const other = prompt("新的名字", name)?.trim();
    if (!other || other === name) return;
    if (scenarios.some((one) => one.name === other)) {
      byId("plan-saved").textContent = `已经有叫“${other}”的方案，没有改名。`;
      return;
    }
    found.name = other;
    keep(scenarios, `已改名为“${other}”。`);
  }
}

byId("plan-table").addEventListener("input", holdBack);
byId("plan-rows").addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!/[\t\n]/.test(text.trim())) return; // one cell goes where it is pasted
  event.preventDefault();
  showTable(text);
});
byId("plan-file").addEventListener("change", async (/** @type {Event} */ { target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  const file = input.files?.[0];
  if (!file) return;
  if (file.size > LARGEST) byId("plan-making").textContent = "文件太大，请用命令行算。";
  else showTable(await textOf(file));
  input.value = "";
});
document.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  const { plan, scenario, name } = button?.dataset ?? {};
  if (plan === "add") addRow();
  else if (plan === "clear") clearRows();
  else if (plan === "save") saveScenario();
  else if (plan === "workbook") makeWithPyodide();
  if (plan === "add" || plan === "clear") ask();
  if (scenario && name) changeScenario(scenario, name);
});
compare();
