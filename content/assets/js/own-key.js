// What is kept on the device carries the site's path, as looks.js says it: another site of the host keeps its
// own. See tests/content/test_own_key.py.

/** The key of `name`; what was kept under the bare name, as it once was, is taken over once. @param {string} name */
export function ownKey(name) {
  const key = `${document.documentElement.dataset.site} ${name}`;
  try {
    const old = localStorage.getItem(name);
    if (old === null) return key;
    if (localStorage.getItem(key) === null) localStorage.setItem(key, old);
    localStorage.removeItem(name);
  } catch {} // a browser that keeps nothing has nothing to take over
  return key;
}
