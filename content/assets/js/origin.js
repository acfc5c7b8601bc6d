// Says above the fields where what stands in them comes from, and empties them at one touch.
import { form } from "./desk-page.js";
import { heading } from "./class-at-hand.js";

/** @type {HTMLElement | undefined} */
let standing;

/** What a field is called where it stands. @param {string} name */
export function labelOf(name) {
  const [field] = document.getElementsByName(name);
  const input = /** @type {HTMLInputElement | undefined} */ (field);
  const group = input?.type === "radio" ? input.closest("fieldset")?.querySelector("legend") : null;
  const label = group ?? input?.labels?.[0];
  return (label?.textContent ?? name).trim().replace(/（.*/su, "");
}

export function hideOrigin() {
  standing?.remove();
  standing = undefined;
}

/**
 * @param {import("./class-at-hand.js").AtHand} found
 * @param {string[]} names the fields of this page that it filled
 * @param {() => void} empty
 */
export function showOrigin(found, names, empty) {
  hideOrigin();
  const said = [];
  for (const name of names) {
    const [field] = document.getElementsByName(name);
    const { type, value } = /** @type {HTMLInputElement} */ (field);
    if (type !== "radio" && value) said.push(`${labelOf(name)} ${value}`);
  }
  const here = found.page === heading();
  const where = found.typed ? (here ? "是您上次在这一页填的" : `是您在“${found.page}”填的`) : "是您打开的链接里的";
  const box = document.createElement("div");
  const text = document.createElement("p");
  const button = document.createElement("button");
  box.className = "origin";
  box.setAttribute("role", "status");
  button.type = "button";
  button.textContent = "清空这些数";
  button.addEventListener("click", () => {
    hideOrigin();
    empty();
  });
  box.append(text, button);
  // Where it is seen together with what it speaks of.
  const folded = document.getElementsByName(names[0])[0]?.closest("details:not([open])");
  if (folded) folded.querySelector("summary")?.after(box);
  else form().prepend(box);
  const example = document.querySelector("[data-example]");
  const rest = example && !here && found.typed ? "，没带过来的还是这一页的例子" : "";
  text.textContent = `${said.join("、") || "换过的选择"}：${where}，只记在这个浏览器里${rest}。`;
  standing = box;
}
