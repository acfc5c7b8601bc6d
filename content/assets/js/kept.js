// What this browser keeps for the site, each thing under a name of its own; none of it goes anywhere. See
// tests/content/test_two_tabs.py.
import { ownKey } from "./own-key.js";

/** Until it is deleted, or for this tab alone. @typedef {"localStorage" | "sessionStorage"} Area */

/** Whether the browser allowed it: even to name a storage may be refused. @param {() => void} action */
function allowed(action) {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/**
 * What is kept under a name; null where there is nothing, or nothing that can be read.
 * @param {string} name @param {Area} [area] @returns {any}
 */
export function recall(name, area = "localStorage") {
  let found = null;
  allowed(() => (found = JSON.parse(window[area].getItem(ownKey(name)) ?? "null")));
  return found;
}

/** Whether it is kept now. @param {string} name @param {unknown} value @param {Area} [area] */
export const keep = (name, value, area = "localStorage") =>
  allowed(() => window[area].setItem(ownKey(name), JSON.stringify(value)));

/** Whether it is gone now. @param {string} name @param {Area} [area] */
export const forget = (name, area = "localStorage") => allowed(() => window[area].removeItem(ownKey(name)));

/**
 * Be told when another tab has changed or deleted what is kept under a name.
 * @param {string} name @param {() => void} action
 */
export function heard(name, action) {
  addEventListener("storage", (/** @type {StorageEventInit} */ { key }) => {
    if (key === null || key === ownKey(name)) action(); // null: all of it is gone
  });
}
