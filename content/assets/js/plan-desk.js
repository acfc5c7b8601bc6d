// Glue of the desk for many classes: loaded tables, a draft and scenarios kept on the device. What they
// mean is Python's business.
import { joined } from "./cells.js";
import { forgetLink } from "./desk-page.js";
import { bringClass } from "./plan-class.js";
import { forgetDraft, keepDraft, takeOther } from "./plan-draft.js";
import { ask, byId, clearRows, desk, example, field, fill, form, hasOwnRows, holdBack, readAll } from "./plan-form.js";
import { hearExchange } from "./plan-exchange.js";
import { addRow, say } from "./plan-grid.js";
import { hearFiles } from "./plan-load.js";
import { jump } from "./plan-marks.js";
import { hearPastes } from "./plan-paste.js";
import { headings, isBlank, rows, showTexts, textsOf } from "./plan-rows.js";
import { changeScenario, compare, compareWith, putAside, saveScenario } from "./plan-scenarios.js";
import { change, exchange, forgetSteps, redo, undo } from "./plan-undo.js";
import { whenTyped } from "./when-typed.js";

/** @param {string} text @param {Record<string, string>} [fields] readings that it was computed by */
function showTable(text, fields = {}) {
  const before = byId("plan-table").value;
  const other = before.trim() && before !== text && before !== carried;
  if (other && !putAside("text")) return;
  forgetLink();
  exchange("换成一张表", () => {
    const chosen = form.querySelector("[name=source][value=text]");
    /** @type {HTMLInputElement} */ (chosen).checked = true;
    byId("plan-table").value = text;
    for (const [name, value] of Object.entries(fields)) field(name).value = value;
    holdBack();
  });
  ask();
}

/** The table that was made of the rows. */
let carried = "";

/** Whoever goes from own rows to a blank table takes them along. */
function carryRows() {
  const table = byId("plan-table");
  if (field("source").value !== "text" || table.value.trim()) return;
  if (!hasOwnRows(/** @type {any} */ (readAll()))) return;
  const filled = rows.filter((row) => !isBlank(row)).map(({ cells }) => cells);
  carried = joined([headings, ...filled], "\t");
  table.value = carried;
}

/**
 * Only one way of filling in is computed; what stands in the other is not to be forgotten.
 * @param {Record<string, string>} now
 */
function tellOther(now) {
  const text = now.source === "text";
  let words = "";
  if (text && hasOwnRows(/** @type {any} */ (now))) {
    words = "现在算的是下面这张表。“一行行填”里的行还在，没有另外算进来。";
  } else if (!text && now.table.trim()) {
    words = "现在算的是下面的行。“粘贴或装入一张表”里的表还在，没有算进来；要算它，请换过去。";
  }
  if (byId("plan-other").textContent !== words) byId("plan-other").textContent = words;
}

function startOver() {
  if (!confirm("删掉现在填的，也从这台设备里删掉，恢复例子？删掉的找不回来。存下的方案不会删。")) return;
  form.reset();
  showTexts(textsOf(example.rows));
  holdBack();
  forgetDraft();
  forgetSteps();
  ask();
  byId("plan-draft").textContent = "已删掉，恢复成例子。";
}

byId("plan-table").addEventListener("input", holdBack);
// The table of a link takes the place of what stands here, which is kept first.
desk.addEventListener("answering", (/** @type {CustomEventInit} */ { detail }) => {
  const { table } = detail.fields ?? {};
  const here = field("source").value === "text" && byId("plan-table").value === table;
  if (table === undefined || here) return;
  if (putAside()) {
    queueMicrotask(() => {
      byId("plan-table").value = table;
      holdBack();
      ask();
    });
  } else {
    detail.fields = {}; // what stands here stays
    forgetLink();
    queueMicrotask(ask);
  }
});
for (const radio of form.querySelectorAll("[name=source]")) {
  radio.addEventListener("input", carryRows); // before the form's own listeners
}
whenTyped(form, () => {
  field("result").value = ""; // it was of what stood there before
  const now = readAll();
  keepDraft(JSON.stringify(now));
  tellOther(now);
});
hearPastes(showTable);
hearFiles(showTable);
document.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  const { plan, scenario, name } = button?.dataset ?? {};
  if (plan === "add") addRow();
  else if (plan === "clear" && putAside()) {
    change("清空", clearRows);
    forgetLink();
    ask();
    say("已清空；按“撤销”可以找回来。");
  } else if (plan === "undo") undo();
  else if (plan === "redo") redo();
  else if (plan === "jump") jump();
  else if (plan === "save") saveScenario();
  else if (plan === "forget") startOver();
  else if (plan === "take") takeOther();
  else if (plan === "no-against") compareWith();
  if (scenario && name) changeScenario(scenario, name);
});
hearExchange();
bringClass();
compare();
