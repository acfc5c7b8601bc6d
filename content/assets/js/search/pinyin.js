// Names read aloud: what is typed in letters is held against the readings of their characters, whole
// or by their initials. The readings come with the data.

/** @typedef {Map<string, string[]>} Readings the readings of each character, without tones */

/** @param {string} table ``an按安|ba八…`` @returns {Readings} */
export function readings(table) {
  /** @type {Readings} */
  const found = new Map();
  for (const each of table.split("|")) {
    const [reading] = each.match(/^[a-z]+/u) ?? [""];
    for (const sign of each.slice(reading.length)) {
      const known = found.get(sign);
      if (known) known.push(reading);
      else found.set(sign, [reading]);
    }
  }
  return found;
}

/** What somebody may have typed in letters: ü is v, tones and ' do not count. @param {string} text */
export const letters = (text) =>
  text
    .normalize("NFD")
    .replace(/u\u0308/gu, "v")
    .replace(/[\u0300-\u036f']/gu, "");

/**
 * How much of `name` the letters spell from `start` on: where they end, and how many of its characters
 * are given by an initial alone; null where they spell something else. The last may be unfinished.
 * @param {string} typed @param {string[]} name @param {number} start @param {Readings} known
 * @returns {{end: number, initials: number} | null}
 */
function spelt(typed, name, start, known) {
  /** @param {number} at @param {number} here @returns {{end: number, initials: number} | null} */
  const from = (at, here) => {
    if (at === typed.length) return { end: here, initials: 0 };
    const sign = name[here];
    if (sign === undefined) return null;
    if (sign === typed[at]) return from(at + 1, here + 1);
    const said = known.get(sign) ?? [];
    for (const reading of said) {
      if (typed.startsWith(reading, at)) {
        const rest = from(at + reading.length, here + 1);
        if (rest) return rest;
      }
    }
    for (const reading of said) {
      const left = typed.length - at;
      if (left > 1 && left < reading.length && reading.startsWith(typed.slice(at))) {
        return { end: here + 1, initials: 0 };
      }
    }
    for (const reading of said) {
      if (reading[0] === typed[at]) {
        const rest = from(at + 1, here + 1);
        if (rest) return { end: rest.end, initials: rest.initials + 1 };
      }
    }
    return null;
  };
  return from(0, start);
}

/**
 * Where in `name` the letters are spelt, the best place: null, or how many characters from where, and
 * whether by whole readings. Initials alone count from two on, and a mixture not at all.
 * @param {string} typed @param {string} name @param {Readings} known
 * @returns {{start: number, end: number, whole: boolean} | null}
 */
export function reads(typed, name, known) {
  const signs = [...name];
  let best = null;
  for (let start = 0; start < signs.length; start++) {
    const begins = known.get(signs[start])?.some((reading) => reading[0] === typed[0]);
    if (!begins && signs[start] !== typed[0]) continue;
    const found = spelt(typed, signs, start, known);
    if (!found) continue;
    const { end, initials } = found;
    const whole = initials === 0;
    if (!whole && (initials < end - start || initials < 2)) continue;
    if (whole && typed.length < 2) continue;
    if (!best || (whole && !best.whole)) best = { start, end, whole };
    if (best.whole) break;
  }
  return best;
}
