// What stands in the form: for each part of a record its state, as calculator/files/yaml_value.py tells, and
// the path of what it was made of (tests/scripts/editing/forms.py makes the same).

/**
 * What may stand in a part of a record: scripts/editing/fields.py.
 * @typedef {{key: string, title: string, type: string, required: boolean, help?: string, example?: string,
 *   nullable?: boolean, blank?: boolean, id?: boolean, refers?: string, options?: [string, string][],
 *   fields?: Field[], item?: Field}} Field
 * @typedef {(string | number)[]} Path
 * @typedef {{o?: Path, v?: string | null, y?: string, m?: Record<string, State>, l?: State[]}} State
 * @typedef {any[]} Node
 */

const SHORT = 48; // letters that stand beside a number

/** The state of a part that nobody has changed. @param {Node} node @param {Path} path @returns {State} */
export function stateOf(node, path = []) {
  const [sort, , , inner] = node;
  const parts = node[4];
  if (sort === "m") {
    /** @type {[string, any, Node][]} */ const keys = parts;
    return { o: path, m: Object.fromEntries(keys.map(([key, , each]) => [key, stateOf(each, [...path, key])])) };
  }
  if (sort === "l") {
    /** @type {Node[]} */ const items = parts;
    return { o: path, l: items.map((each, place) => stateOf(each, [...path, place])) };
  }
  return sort === "y" ? { o: path, y: inner } : { o: path, v: inner };
}

/** The state of a part that is added: what has to be there is asked for. @param {Field} field @returns {State} */
export function fresh(field) {
  if (field.type === "record") {
    const needed = (field.fields ?? []).filter((each) => each.required);
    return { m: Object.fromEntries(needed.map((each) => [each.key, fresh(each)])) };
  }
  if (field.type === "list") return { l: [] };
  return field.type === "yaml" ? { y: "" } : { v: field.blank ? "" : null };
}

/** As a problem names it: parts[2].quote. @param {Path} path */
export const dotted = (path) =>
  path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").replace(/^\./, "");

/** @param {State} state @param {string} [at] of what was chosen before; of the record itself */
export function documentOf(state, at = "") {
  const own = state.m?.document?.v ?? state.m?.id?.v;
  return own ?? at;
}

/**
 * A few words of what stands in an item, so that it is known while it is folded: those in Chinese first.
 * @param {State} state
 */
export function hint(state) {
  /** @type {string[]} */ const words = [];
  const look = (/** @type {State} */ part) => {
    if (part.v) words.push(part.v);
    for (const each of [...Object.values(part.m ?? {}), ...(part.l ?? [])]) look(each);
  };
  look(state);
  const isOurs = (/** @type {string} */ word) => Number(/^[\x20-\x7e]*$/u.test(word));
  const line = words.sort((one, other) => isOurs(one) - isOurs(other)).slice(0, 2).join(" · ");
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line || "还没有填";
}
