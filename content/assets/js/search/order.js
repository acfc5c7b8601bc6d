// Results under the headings that they are shown by: the heading with the best result first.

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./scan.js").Hit} Hit */
/** @typedef {{heading: string, hits: Hit[]}} Group */

/** @param {Hit[]} hits the best first @param {Index} index @returns {Group[]} */
export function groups(hits, index) {
  /** @type {Map<string, Hit[]>} */
  const found = new Map();
  for (const hit of hits) {
    const heading = index.data.kinds[hit.entry.kind][2];
    const known = found.get(heading);
    if (known) known.push(hit);
    else found.set(heading, [hit]);
  }
  return [...found].map(([heading, hits]) => ({ heading, hits }));
}
