// The one way in for what is typed and for what is searched: both are folded alike, so that full
// width, traditional characters, kinds of brackets, blanks and Chinese numerals make no difference.
import { alike, pointed } from "../alike.js";

const DIGITS = new Map([..."〇一二三四五六七八九"].map((sign, value) => [sign, value]));
DIGITS.set("零", 0).set("两", 2);
const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 10 ** 3],
]);
const MYRIADS = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);
/** A sign that is typed like others; no share is worked out here. */
export const PER_CENT = "\u0025";
const RUN =
  /(百分之)?([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?[百千万亿]*|[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*)/gu;
const UP_TO = /([0-9])[至到](?=[0-9])/gu; // 30至50人

/** @param {string} run Chinese numerals alone. @returns {string} */
function counted(run) {
  let [total, section, digit, digits] = [0, 0, 0, 0];
  let units = false;
  for (const sign of run) {
    const value = DIGITS.get(sign);
    if (value !== undefined) {
      digits += digits || value ? 1 : 0;
      digit = value;
      continue;
    }
    if (digits > 1) return bare(run); // 二三十 is no number
    units = true;
    const unit = UNITS.get(sign);
    if (unit) section += (digits ? digit : 1) * unit;
    else if (sign === "万") [total, section] = [total + (section + digit) * 10_000, 0];
    else [total, section] = [(total + section + digit) * 100_000_000, 0];
    digit = digits = 0;
  }
  if (!units || digits > 1) return bare(run); // 二〇二六, 十四五
  return String(total + section + digit);
}

/** Each digit alone, where a run is no number. @param {string} run */
const bare = (run) => [...run].map((sign) => DIGITS.get(sign) ?? sign).join("");

/** @param {string} run digits, with 万 or the like behind. */
function scaled(run) {
  const [digits] = /** @type {RegExpMatchArray} */ (run.match(/^[0-9.,]+/u));
  let value = Number(digits.replaceAll(",", ""));
  if (digits.length === run.length) return digits.replaceAll(",", "");
  for (const sign of run.slice(digits.length)) value *= UNITS.get(sign) ?? MYRIADS.get(sign) ?? 1;
  return String(Math.round(value * 100) / 100);
}

/** @param {string} _ @param {string | undefined} percent @param {string} run */
const number = (_, percent, run) =>
  (/^[0-9]/u.test(run) ? scaled(run) : counted(run)) + (percent ? PER_CENT : "");

/**
 * The functions that fold, for a data's table of traditional characters.
 * @param {string} [traditional] each one before the simple one that stands for it
 */
export function folding(traditional = "") {
  /** @type {Map<string, string>} */
  const simple = new Map();
  const signs = [...traditional];
  for (let i = 0; i < signs.length; i += 2) simple.set(signs[i], signs[i + 1]);
  const old = signs.length ? new RegExp(`[${[...simple.keys()].join("")}]`, "gu") : /(?!)/gu;
  /** @param {string} raw */
  const likened = (raw) => alike(raw).replace(old, (sign) => simple.get(sign) ?? sign);
  /** @param {string} raw */
  const fold = (raw) => likened(raw).replace(RUN, number).replace(UP_TO, "$1-");
  /**
   * The same, and where in `raw` each of its characters begins and ends.
   * @param {string} raw @returns {{text: string, from: number[], to: number[]}}
   */
  const placed = (raw) => {
    let [made, text, place, done] = ["", "", 0, 0];
    /** @type {[number, number][]} */
    const at = [];
    for (const sign of raw) {
      const part = likened(sign);
      for (let i = 0; i < part.length; i++) at.push([place, place + sign.length]);
      made += part;
      place += sign.length;
    }
    made = pointed(made);
    /** @type {number[]} */
    const from = [];
    /** @type {number[]} */
    const to = [];
    /** @param {string} signs @param {number} start @param {number} end */
    const put = (signs, start, end) => {
      for (let i = 0; i < signs.length; i++) {
        from.push(at[start][0]);
        to.push(at[end - 1][1]);
      }
      text += signs;
    };
    const each = (/** @type {number} */ end) => {
      for (; done < end; done++) put(made[done], done, done + 1);
    };
    for (const found of made.matchAll(RUN)) {
      each(found.index);
      done = found.index + found[0].length;
      put(number(found[0], found[1], found[2]), found.index, done);
    }
    each(made.length);
    return { text: text.replace(UP_TO, "$1-"), from, to };
  };
  return { fold, placed };
}

/** The words of a query: parted by blanks and punctuation, but not inside of numbers. @param {string} query */
export const words = (query) =>
  query
    .normalize("NFKC")
    .replace(/([0-9]),(?=[0-9]{3}(?![0-9]))/gu, "$1")
    .split(/[\s,、。;:!?|+&"“”]+|\.(?![0-9])/u)
    .filter(Boolean);

/** Several texts that stand in one of the data. @param {string | undefined} text @returns {string[]} */
export const lines = (text) => (text ? text.split("\n") : []);
