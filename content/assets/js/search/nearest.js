// What comes near to a query that nothing fits: names that share the most with it.

/** @typedef {import("./index.js").Index} Index */

const SHOWN = 5;
const LEAST = 0.25; // of the pairs of characters, shared

/** @param {string} text @returns {Set<string>} its pairs of characters */
function pairs(text) {
  const found = new Set();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/**
 * Names of the data as they are written, the nearest first.
 * @param {Index} index @param {string} query @returns {string[]}
 */
export function nearest(index, query) {
  const sought = pairs(index.fold(query));
  if (!sought.size) return [];
  /** @type {Map<string, number>} */
  const near = new Map();
  for (const { kind, title, folded } of index.entries) {
    if (!index.data.kinds[kind][3] || title.length > 16) continue;
    const held = pairs(folded.title);
    let shared = 0;
    for (const pair of held) if (sought.has(pair)) shared++;
    const share = (2 * shared) / (held.size + sought.size);
    if (share >= LEAST) near.set(title, Math.max(share, near.get(title) ?? 0));
  }
  return [...near]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([name]) => name);
}
