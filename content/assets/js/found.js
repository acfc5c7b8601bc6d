// What is sought and what was found, for filter.js and filters.js. No rule lives here.
import { alike } from "./alike.js";
import { speaker } from "./speaker.js";

const codes = /[0-9](?:-[0-9]{2}){3}/gu;

/**
 * Whether `text` holds `sought`. A digit, or a digit, a hyphen and more, begins a code wherever the text
 * has codes: 4-02 is not sought inside 5-04-02-01.
 * @param {string} text @param {string} sought
 */
export function holds(text, sought) {
  const wanted = alike(sought);
  const own = /^[0-9](?:-[0-9-]*)?$/u.test(wanted) ? text.match(codes) : null;
  return own ? own.some((code) => code.startsWith(wanted)) : alike(text).includes(wanted);
}

/**
 * Have the heading of a part say how many of its rows are left, and hide it without one.
 * @param {Element} part @param {string} left what finds the rows that are left
 */
export function leave(part, left) {
  const rows = part.querySelectorAll(left).length;
  /** @type {HTMLElement} */ (part).hidden = !rows;
  const count = part.querySelector(":scope > summary [data-count]");
  if (count) count.textContent = String(rows);
}

/**
 * A line that says what was found, aloud once it stands, and a button that brings everything back.
 * @param {Element} box @param {() => void} clear
 */
export function report(box, clear) {
  const line = document.createElement("p");
  const count = document.createElement("span");
  const button = document.createElement("button");
  line.className = "filter-count";
  count.className = "filter-count__shown";
  button.type = "button";
  button.textContent = "清除";
  button.hidden = true;
  button.addEventListener("click", clear);
  line.append(count, button);
  box.append(line);
  const say = speaker(box);
  /** @param {boolean} active @param {number} all @param {number} shown @param {string} unit */
  return (active, all, shown, unit) => {
    button.hidden = !active;
    count.textContent = !active
      ? ""
      : shown
        ? `共 ${all} ${unit}，找到 ${shown} ${unit}`
        : "没有找到，换个字试试";
    say(() => count.textContent ?? "");
  };
}
