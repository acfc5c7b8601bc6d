// The draft of the desk for many classes: what stands in the form, kept on this device until it is
// deleted. Two tabs of the page keep the work of both: one in which nothing was typed follows the other,
// and what the other has typed meanwhile is kept as a scenario before it is written over.
import { heard } from "./kept.js";
import { ownKey } from "./own-key.js";
import { ask, byId, desk, example, fill, readAll } from "./plan-form.js";
import { compare, keepOther, putAside, scenariosName } from "./plan-scenarios.js";
import { exchange, forgetSteps } from "./plan-undo.js";

const NAME = `${desk.dataset.desk}-draft`;
const DRAFT = ownKey(NAME);
const EXAMPLE = JSON.stringify(example);
/** What stood in the form when it was last read from the device or written there. */
let last = EXAMPLE;
/** What the device had then. @type {string | null} */
let known = null;
/** Whether something was changed in this tab. */
let changed = false;

/** @param {string} words */
function tell(words) {
  if (byId("plan-draft").textContent !== words) byId("plan-draft").textContent = words;
}

/** @param {boolean} offered whether what another tab has kept can be taken */
const offer = (offered) => (byId("plan-tab").hidden = !offered);

/** What the device has now. */
const kept = () => localStorage.getItem(DRAFT);

/** Keep what stands in the form, so that loading the page again loses nothing. @param {string} now */
export function keepDraft(now) {
  if (now === last) return;
  last = now;
  changed = true;
  let words = "已记在这个浏览器里。";
  try {
    const there = kept();
    if (there && there !== known && there !== now) {
      if (!keepOther(JSON.parse(there))) throw new Error("no room for both");
      words += "另一个标签页填的，已存为一份方案，在下面。";
      offer(false);
    }
    if (now === EXAMPLE) {
      localStorage.removeItem(DRAFT);
      words = "";
    } else localStorage.setItem(DRAFT, now);
    known = kept();
  } catch {
    words = "这个浏览器记不下，刷新会丢：请自己另存一份。";
    if (stillOwn()) remove(); // an older one would come back in its place
  }
  tell(words);
}

/** Whether the device has nothing of another tab. */
function stillOwn() {
  try {
    return kept() === known;
  } catch {
    return false;
  }
}

export function forgetDraft() {
  last = EXAMPLE;
  known = null;
  changed = false;
  offer(false);
  remove();
}

function remove() {
  try {
    localStorage.removeItem(DRAFT);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Fill in what the device has. @param {string} words what is said of it */
function restore(words) {
  try {
    known = kept();
    fill(known ? JSON.parse(known) : example);
    if (known || changed) tell(words);
  } catch {
    forgetDraft();
  }
  last = JSON.stringify(readAll());
  changed = false;
}

/** Another tab has kept something else. */
function follow() {
  if (stillOwn()) return;
  if (changed) {
    const there = kept();
    offer(Boolean(there) && there !== last);
    return;
  }
  restore("另一个标签页里改过，这里已跟着换。");
  forgetSteps();
  ask();
}

/** Take what another tab has typed; what stands here is kept as a scenario. */
export function takeOther() {
  if (!putAside()) return;
  offer(false);
  const words = "已换成另一个标签页填的；这里原来的存成了方案，在下面。";
  exchange("换成另一个标签页填的", () => restore(words));
  ask();
}

if (stillOwn()) last = JSON.stringify(readAll());
else restore("这是您上次填的，记在这个浏览器里。");
heard(NAME, follow);
heard(scenariosName, compare);
