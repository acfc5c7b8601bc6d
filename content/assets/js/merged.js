// What two tabs typed into one form, put together field by field. See tests/content/test_two_tabs.py.

/** @typedef {Record<string, string>} Fields what is not there is blank */

/**
 * A field that one of both has changed is as that one left it; one that each changed in another way stays as
 * it is here, and is named.
 * @param {Fields} began what both began with @param {Fields} here @param {Fields} there
 * @returns {{fields: Fields, both: string[]}}
 */
export function merged(began, here, there) {
  /** @type {Fields} */
  const fields = {};
  const both = [];
  for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const [was, own, other] = [began, here, there].map((each) => each[name] ?? "");
    fields[name] = own === was ? other : own;
    if (own !== was && other !== was && own !== other) both.push(name);
  }
  return { fields, both };
}
