// A bracket inside of a word: 工伤(康复)预防 is 工伤预防 too, and is found as such.

/** A bracket of words, with the words that it parts; of folded text. A number has its year in brackets, no word. */
const WITHIN = /([\u4e00-\u9fff]{1,12})\([\u4e00-\u9fff、]{1,24}\)(?=([\u4e00-\u9fff]{1,12}))/gu;
const PART = "\u0001"; // stands between texts, and in none

/** The words that a text has without its brackets, each a text of its own. @param {string} text folded */
export const without = (text) => Array.from(text.matchAll(WITHIN), ([, before, after]) => PART + before + after).join("");
