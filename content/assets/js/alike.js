// Text as it is compared: whatever calculator/engine/entry/text.py takes for the same, is the same here too
// (tests/content/test_alike.py), and besides quotation marks, blanks and dots between names part nothing.

/** Blanks, controls but those that part the texts of the search, signs without width, quotation marks, dots between names. */
const UNSEEN = new RegExp(
  "[\\s\\0\\x04-\\x1f\\x7f\\x85\\xad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe0e\\ufe0f\\ufeff" +
    "“”„‟‘’‚‛\"'「」『』《》〈〉·•*]+",
  "gu",
);
/** Those that are usual, each before the rare ones that are written for it. */
const USUAL = ["(〔[【{〖", ")〕]】}〗", "-‐‑‒–—―−~〜", "/∕⁄", ":∶", "。."];
const SAME = new Map(USUAL.flatMap(([usual, ...rare]) => rare.map((sign) => [sign, usual])));
const SIGNS = /[〔[【{〖〕\]】}〗‐‑‒–—―−~〜∕⁄∶.]/gu;
/** The point of a number, as the keyboards of some write it too. */
const POINT = /([0-9])。(?=[0-9])/gu;

/** @param {string} raw */
export const alike = (raw) =>
  raw
    .replaceAll("︰", ":") // which NFKC takes for two dots
    .normalize("NFKC")
    .toLowerCase()
    .replace(UNSEEN, "")
    .replace(SIGNS, (sign) => SAME.get(sign) ?? sign)
    .replace(POINT, "$1.");

/** What was made alike sign by sign, with its points. @param {string} text */
export const pointed = (text) => text.replace(POINT, "$1.");
