// A span of years holds those between its first and its last: 2026 in 2025-2027年, which prints it nowhere.

/** Of folded text. */
const SPAN = /(?:^|[^0-9])([0-9]{4})年?起?[-至到]([0-9]{4})年/gu;
const PART = "\u0001"; // stands between texts, and in none
const LONGEST = 10; // years: more are no span that somebody asks for by a year of it

/** The years that stand between two that a text prints, each a text of its own. @param {string} text folded */
export function between(text) {
  /** @type {Set<number>} */
  const years = new Set();
  for (const [, first, last] of text.matchAll(SPAN)) {
    if (Number(last) - Number(first) > LONGEST) continue;
    for (let year = Number(first) + 1; year < Number(last); year++) years.add(year);
  }
  return Array.from(years, (year) => `${PART}${year}年`).join("");
}
