// Scenarios of the desk for many classes: kept on the device under a name, opened, renamed, deleted.
// Python compares them.
import { forgetLink } from "./desk-page.js";
import { ownKey } from "./own-key.js";
import { ask, byId, desk, example, field, fill, readAll } from "./plan-form.js";
import { exchange } from "./plan-undo.js";

/** @typedef {{name: string, fields: Record<string, string>, result: {refused: number} | null}} Scenario */

const ASIDE = "换掉前的表";
const OTHER = "另一个标签页的表";
// Each scheme's page keeps its own.
export const scenariosName = `${desk.dataset.desk}-scenarios`;
const KEPT = ownKey(scenariosName);

/** @returns {Scenario[]} */
export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    // Other pages of this host may write there too.
    return found.filter((/** @type {any} */ one) => typeof one?.name === "string" && one.fields);
  } catch {
    return [];
  }
}

/** Whether the device could keep them. @param {Scenario[]} scenarios @param {string} words */
export function keep(scenarios, words) {
  let done = true;
  try {
    localStorage.setItem(KEPT, JSON.stringify(scenarios));
  } catch {
    done = false;
  }
  const failed = "这台设备存不下，没有存。可以下载 CSV 代替。";
  byId("plan-saved").textContent = done ? words : failed;
  compare();
  return done;
}

/**
 * What stands in the form, as a scenario, in the way of filling in that is in use or the other.
 * @param {string} name
 * @param {string} source
 * @returns {Scenario}
 */
function standing(name, source) {
  const { value } = field("result");
  const shown = value && source === field("source").value;
  return { name, fields: { ...readAll(), source }, result: shown ? JSON.parse(value) : null };
}

/**
 * Keep what is about to be replaced and is not kept yet. Whether it may be replaced.
 * @param {string} [source] the way of filling in that is replaced, "rows" or "text"
 */
export function putAside(source = field("source").value) {
  const scenarios = kept();
  const now = JSON.stringify({ ...readAll(), source });
  const known = [example, ...scenarios.map(({ fields }) => fields)];
  if (known.some((fields) => JSON.stringify(fields) === now)) return true;
  const name = freeName(ASIDE, scenarios);
  if (keep([...scenarios, standing(name, source)], `换掉的那张表没有丢，已存为方案“${name}”。`)) return true;
  return confirm("这台设备存不下现在这张表，换掉就找不回来。要换掉吗？取消以后，可以先下载 CSV。");
}

/** A name that no scenario has yet. @param {string} name @param {Scenario[]} scenarios */
function freeName(name, scenarios) {
  let free = name;
  for (let number = 2; scenarios.some((one) => one.name === free); number++) free = `${name} ${number}`;
  return free;
}

/** The name under which this tab keeps what the other one has typed. */
let othersName = "";

/** Whether what another tab has typed is kept now, or was. @param {Record<string, string>} fields */
export function keepOther(fields) {
  const scenarios = kept();
  const text = JSON.stringify(fields);
  if (scenarios.some((one) => JSON.stringify(one.fields) === text)) return true;
  othersName ||= freeName(OTHER, scenarios);
  const others = scenarios.filter(({ name }) => name !== othersName);
  return keep([...others, { name: othersName, fields, result: null }], `另一个标签页填的，已存为方案“${othersName}”。`);
}

/** Python compares; the page only tells it what is kept. */
export function compare() {
  const results = kept().map(({ name, result }) => ({ name, result }));
  const told = results.length ? JSON.stringify(results) : "";
  if (field("scenarios").value === told) return;
  field("scenarios").value = told;
  ask();
}

export function saveScenario() {
  const name = byId("plan-name").value.trim();
  if (!name) {
    byId("plan-saved").textContent = "请先给方案起个名字。";
    byId("plan-name").focus();
    return;
  }
  const made = standing(name, field("source").value);
  const others = kept();
  const place = others.findIndex((other) => other.name === name);
  if (place >= 0 && !confirm(`已有“${name}”，换成现在这份？原来那份就没有了。`)) return;
  // Before what was put aside: the first one is what the others are compared with.
  const aside = others.findIndex((other) => other.name.startsWith(ASIDE));
  if (place >= 0) others[place] = made;
  else others.splice(aside < 0 ? others.length : aside, 0, made);
  const done = place < 0 ? `已存为“${name}”。` : `“${name}”已换成现在这份。`;
  keep(others, done + whatIsMissing(made.result));
}

/** What a scenario just saved lacks. @param {{refused: number} | null} result */
function whatIsMissing(result) {
  if (result) return result.refused ? `其中 ${result.refused} 行没有算。` : "";
  if (desk.dataset.runtime) return "表里有问题，还算不出结果；已按填的样子存下。";
  return "程序还没有算好，没有结果；已按填的样子存下。";
}

/** Compare what stands in the form with this one, class by class, or with none. @param {Scenario} [scenario] */
export function compareWith(scenario) {
  field("against").value = scenario ? JSON.stringify({ name: scenario.name, fields: scenario.fields }) : "";
  ask();
}

/** @param {string} action @param {string} name */
export function changeScenario(action, name) {
  const scenarios = kept();
  const found = scenarios.find((scenario) => scenario.name === name);
  if (!found) return;
  if (action === "open") {
    if (!putAside()) return;
    forgetLink();
    exchange(`打开“${name}”`, () => fill(found.fields));
    byId("plan-name").value = name;
    ask();
  } else if (action === "compare") {
    compareWith(found);
    byId("plan-against").focus();
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
