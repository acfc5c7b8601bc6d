// Names read aloud: what is typed in letters is held against the readings of their characters, whole
// or by their initials. The readings come with the data.

/** @typedef {Map<string, {said: string[], begins: string}>} Readings those of each character, without tones, and their initials */

/** @param {string} table ``an按安|ba八…`` @returns {Readings} */
export function readings(table) {
  /** @type {Readings} */
  const found = new Map();
  for (const each of table.split("|")) {
    const [reading] = each.match(/^[a-z]+/u) ?? [""];
    for (const sign of each.slice(reading.length)) {
      const known = found.get(sign);
      if (known) found.set(sign, { said: [...known.said, reading], begins: known.begins + reading[0] });
      else found.set(sign, { said: [reading], begins: reading[0] });
    }
  }
  return found;
}

/** Whether two characters have a reading in common. @param {string} a @param {string} b @param {Readings} known */
export const alike = (a, b, known) =>
  known.get(a)?.said.some((reading) => known.get(b)?.said.includes(reading)) ?? false;

/** What somebody may have typed in letters: ü is v, tones and ' do not count. @param {string} text */
export const letters = (text) =>
  text
    .normalize("NFD")
    .replace(/u\u0308/gu, "v")
    .replace(/[\u0300-\u036f']/gu, "");

/**
 * Where the whole readings from `start` on end that `typed` spells from `at` on; the last may be
 * unfinished. -1 where they spell something else.
 * @param {string} typed @param {number} at @param {string} name @param {number} start @param {Readings} known
 * @returns {number}
 */
function spelt(typed, at, name, start, known) {
  if (at === typed.length) return start;
  const sign = name[start];
  if (sign === undefined) return -1;
  if (sign === typed[at]) return spelt(typed, at + 1, name, start + 1, known);
  const said = known.get(sign)?.said;
  if (!said) return -1;
  for (const reading of said) {
    if (!typed.startsWith(reading, at)) continue;
    const end = spelt(typed, at + reading.length, name, start + 1, known);
    if (end >= 0) return end;
  }
  const left = typed.length - at;
  const unfinished = (at > 0 || left > 1) && said.some((reading) => left < reading.length && reading.startsWith(typed.slice(at)));
  return unfinished ? start + 1 : -1;
}

/** Whether the characters from `start` on begin with these letters. @param {string} typed @param {string[]} begins @param {number} start */
function begun(typed, begins, start) {
  if (start + typed.length > begins.length) return false;
  for (let i = 0; i < typed.length; i++) if (!begins[start + i].includes(typed[i])) return false;
  return true;
}

/** @type {WeakMap<Readings, Map<string, string[]>>} */
const initials = new WeakMap();

/** The letters that each character of `name` may begin with, itself among them. @param {string} name @param {Readings} known */
function beginnings(name, known) {
  const names = initials.get(known) ?? new Map();
  initials.set(known, names);
  let found = names.get(name);
  if (!found) {
    found = Array.from({ length: name.length }, (_, at) => name[at] + (known.get(name[at])?.begins ?? ""));
    names.set(name, found);
  }
  return found;
}

/**
 * Where in `name` the letters are spelt: by whole readings if they are, else by initials; null where not.
 * @param {string} typed at least two letters @param {string} name @param {Readings} known
 * @returns {{start: number, end: number, whole: boolean} | null}
 */
export function reads(typed, name, known) {
  const begins = beginnings(name, known);
  let first = -1;
  for (let start = 0; start < begins.length; start++) {
    if (!begins[start].includes(typed[0])) continue;
    const end = spelt(typed, 0, name, start, known);
    if (end >= 0) return { start, end, whole: true };
    if (first < 0 && begun(typed, begins, start)) first = start;
  }
  return first < 0 ? null : { start: first, end: first + typed.length, whole: false };
}
