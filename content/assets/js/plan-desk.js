// Glue of the desk for many classes: rows, pasted and loaded tables, files made on request, and
// scenarios kept on the device. What they mean is Python's business.
import { save } from "./desk-page.js";

/** @typedef {{name: string, fields: Record<string, string>, result: {refused: number} | null}} Scenario */

const ASIDE = "换掉前的表";
const WORKBOOK = "plan.xlsx";
const LARGEST = 50_000_000; // bytes; more than a text field can hold with ease
const LONGEST = 1_000_000; // characters that are handed to Python; it takes long to read more

const WAIT = 5; // milliseconds

// The script may be here before the page's own part, which ends at `desk-end`.
while (!document.getElementById("desk-end")) await new Promise((go) => setTimeout(go, WAIT));

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);
const desk = /** @type {HTMLElement} */ (document.querySelector(".desk"));
const form = /** @type {HTMLFormElement} */ (byId("desk-form"));
const KEPT = `${desk.dataset.desk}-scenarios`; // each scheme's page keeps its own
const DRAFT = `${desk.dataset.desk}-draft`;

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
  const before = byId("plan-table").value;
  const other = before.trim() && before !== text && before !== carried;
  if (other && !putAside()) return;
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

/** What stands in both ways of filling in, without blank rows and what the page itself keeps. */
function readAll() {
  /** @type {Record<string, string>} */ const fields = {};
  for (const [name, value] of new FormData(form)) fields[name] = String(value);
  for (const name of ["scenarios", "result", "too-long"]) delete fields[name];
  for (const [place, row] of [...byId("plan-rows").children].entries()) {
    if (rowTexts(row).some((text) => text.trim())) continue;
    for (const name of Object.keys(fields)) {
      if (name.startsWith(`row-${place}-`)) delete fields[name];
    }
  }
  fields.table = byId("plan-table").value; // which has no name while it is too long
  return fields;
}

/** @param {Element} row */
function rowTexts(row) {
  const cells = /** @type {NodeListOf<HTMLInputElement>} */ (row.querySelectorAll("input, select"));
  return [...cells].map((cell) => cell.value);
}

/** @param {Record<string, string>} fields */
const rowsOf = (fields) =>
  JSON.stringify(Object.entries(fields).filter(([name]) => name.startsWith("row-")));

/** The table that was made of the rows. */
let carried = "";

/** Whoever goes from own rows to a blank table takes them along. */
function carryRows() {
  const table = byId("plan-table");
  if (field("source").value !== "text" || table.value.trim()) return;
  const rows = [...byId("plan-rows").children].map(rowTexts);
  const filled = rows.filter((row) => row.some((text) => text.trim()));
  if (!filled.length || rowsOf(readAll()) === rowsOf(example)) return;
  const cells = [...byId("plan-row").content.querySelectorAll("[data-label]")];
  const headings = cells.map((cell) => cell.dataset.label);
  const lines = filled.map((row) => row.map((text) => text.replaceAll("\t", " ")));
  carried = [headings, ...lines].map((line) => line.join("\t")).join("\n");
  table.value = carried;
}

/** Only one way of filling in is computed; what stands in the other is not to be forgotten. */
function tellOther() {
  const now = readAll();
  const rows = rowsOf(now);
  const text = now.source === "text";
  let words = "";
  if (text && rows !== "[]" && rows !== rowsOf(example)) {
    words = "现在算的是下面这张表。“一行行填”里的行还在，没有另外算进来。";
  } else if (!text && now.table.trim()) {
    words = "现在算的是下面的行。“粘贴或装入一张表”里的表还在，没有算进来；要算它，请换过去。";
  }
  if (byId("plan-other").textContent !== words) byId("plan-other").textContent = words;
}

/** Keep what stands in the form on this device, so that loading the page again loses nothing. */
function keepDraft() {
  const now = JSON.stringify(readAll());
  let words = "已记在这个浏览器里。";
  try {
    if (now === JSON.stringify(example)) {
      localStorage.removeItem(DRAFT);
      words = "";
    } else {
      localStorage.setItem(DRAFT, now);
    }
  } catch {
    words = "这个浏览器记不下，刷新会丢：请自己另存一份。";
    forgetDraft(); // an older one would come back in its place
  }
  if (byId("plan-draft").textContent !== words) byId("plan-draft").textContent = words;
}

function forgetDraft() {
  try {
    localStorage.removeItem(DRAFT);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function restoreDraft() {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT) ?? "null");
    if (!draft) return;
    clearRows();
    fill(draft);
    byId("plan-draft").textContent = "这是您上次填的，记在这个浏览器里。";
  } catch {
    forgetDraft();
  }
}

function startOver() {
  if (!confirm("删掉现在填的，也从这台设备里删掉，恢复例子？删掉的找不回来。存下的方案不会删。")) return;
  form.reset();
  holdBack();
  forgetDraft();
  ask();
  byId("plan-draft").textContent = "已删掉，恢复成例子。";
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

/** Whether the device could keep them. @param {Scenario[]} scenarios @param {string} words */
function keep(scenarios, words) {
  let done = true;
  try {
    localStorage.setItem(KEPT, JSON.stringify(scenarios));
  } catch {
    done = false;
  }
  const failed = "这台设备存不下，没有存，表也没有动。可以下载 CSV 代替。";
  byId("plan-saved").textContent = done ? words : failed;
  compare();
  return done;
}

/** What stands in the form, as a scenario. @param {string} name @returns {Scenario} */
function standing(name) {
  const { value } = field("result");
  return { name, fields: readAll(), result: value ? JSON.parse(value) : null };
}

/** Keep what is about to be replaced and is not kept yet. Whether it may be replaced. */
function putAside() {
  const scenarios = kept();
  const now = JSON.stringify(readAll());
  const known = [example, ...scenarios.map(({ fields }) => fields)];
  if (known.some((fields) => JSON.stringify(fields) === now)) return true;
  let name = ASIDE;
  for (let number = 2; scenarios.some((one) => one.name === name); number++) {
    name = `${ASIDE} ${number}`;
  }
  return keep([...scenarios, standing(name)], `换掉的那张表没有丢，已存为方案“${name}”。`);
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
  const made = standing(name);
  const others = kept();
  const place = others.findIndex((other) => other.name === name);
  if (place < 0) others.push(made);
  else others[place] = made;
  const done = place < 0 ? `已存为“${name}”。` : `“${name}”已换成现在这份。`;
  keep(others, done + whatIsMissing(made.result));
}

/** What a scenario just saved lacks. @param {{refused: number} | null} result */
function whatIsMissing(result) {
  if (result) return result.refused ? `其中 ${result.refused} 行没有算。` : "";
  if (desk.dataset.runtime) return "表里有问题，还算不出结果；已按填的样子存下。";
  return "程序还没有算好，没有结果；已按填的样子存下。";
}

/** @param {string} action @param {string} name */
function changeScenario(action, name) {
  const scenarios = kept();
  const found = scenarios.find((scenario) => scenario.name === name);
  if (!found) return;
  if (action === "open") {
    if (!putAside()) return;
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

const example = readAll();
restoreDraft();
byId("plan-table").addEventListener("input", holdBack);
for (const radio of form.querySelectorAll("[name=source]")) {
  radio.addEventListener("input", carryRows); // before the form's own listeners
}
form.addEventListener("input", () => {
  keepDraft();
  tellOther();
});
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
  else if (plan === "clear" && putAside()) clearRows();
  else if (plan === "save") saveScenario();
  else if (plan === "forget") startOver();
  else if (plan === "workbook") makeWithPyodide();
  if (plan === "add" || plan === "clear") ask();
  if (scenario && name) changeScenario(scenario, name);
});
compare();
