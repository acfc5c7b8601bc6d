// Scenarios of the desk for many classes as a file, and brought back from one. Python writes and reads it.
import { ask, byId, desk, field } from "./plan-form.js";
import { keep, kept } from "./plan-scenarios.js";

/** @typedef {import("./plan-scenarios.js").Scenario} Scenario */

const LARGEST = 20_000_000; // bytes

/** Those brought, beside those kept; one that is the same is not kept twice. @param {Scenario[]} brought */
function take(brought) {
  const scenarios = kept();
  const known = new Set(scenarios.map((one) => JSON.stringify([one.name, Object.entries(one.fields).sort()])));
  let taken = 0;
  for (const one of brought) {
    if (known.has(JSON.stringify([one.name, Object.entries(one.fields).sort()]))) continue;
    let { name } = one;
    for (let number = 2; scenarios.some((other) => other.name === name); number++) name = `${one.name} ${number}`;
    scenarios.push({ ...one, name });
    taken++;
  }
  keep(scenarios, taken ? `装入了 ${taken} 份方案。` : "文件里的方案这里都有，没有重复装。");
}

/** What has to be told with the click is in the form before the form is read. */
export function hearExchange() {
  document.addEventListener(
    "click",
    ({ target }) => {
      const button = /** @type {HTMLElement} */ (target).closest("button[data-want]");
      const file = button instanceof HTMLElement && button.dataset.want === byId("plan-keep").dataset.want;
      field("kept").value = file ? JSON.stringify(kept()) : "";
    },
    { capture: true },
  );
  byId("plan-bring").addEventListener("change", async (/** @type {Event} */ { target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > LARGEST) byId("plan-brought").textContent = "文件太大，不是这里存下的方案。";
    else {
      field("brought").value = await file.text();
      ask();
    }
    input.value = "";
  });
  desk.addEventListener("answered", (/** @type {CustomEventInit} */ { detail }) => {
    if (detail.brought) take(detail.brought);
  });
}
