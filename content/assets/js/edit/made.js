// Elements of a page, in one call each.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function made(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** @param {string} words @param {() => void} act @param {Record<string, string>} [attributes] */
export function button(words, act, attributes = {}) {
  const element = made("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

/** @template {HTMLElement} [T=HTMLElement] @param {string} id */
export const box = (id) => /** @type {T} */ (document.getElementById(id));
