// Results as elements: the same rows in the field's list, where they are options, and on the page.
import { marked, sentence } from "./marks.js";
import { nearest } from "./nearest.js";
import { groups } from "./order.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./marks.js").Piece} Piece */
/** @typedef {import("./scan.js").Found} Found */
/** @typedef {import("./scan.js").Hit} Hit */
/** @typedef {{left: string[], kept: string[], apart?: boolean}} Part */
/** @typedef {{root: string, options?: boolean, each: number, most: number}} Way where the site begins, whether rows are options, how many rows under a heading and in all */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {string} [name] its class @param {...(string | Node)} content
 * @returns {HTMLElementTagNameMap[T]}
 */
function made(tag, name = "", ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}

/** @param {Piece[]} pieces */
const drawn = (pieces) => pieces.map(({ text, marked }) => (marked ? made("mark", "", text) : text));

/** @param {string} query @param {string} root */
export const searched = (query, root) => `${new URL("search/", root).href}#q=${encodeURIComponent(query)}`;

/** Where an entry belongs, in words. @param {Entry} entry @param {Index} index */
function where(entry, { data }) {
  if (data.kinds[entry.kind][0] === "documents") return data.documents[entry.documents[0]][1];
  if (entry.places.length) return entry.places.join("、");
  const held = entry.documents.map((number) => data.documents[number]);
  if (held.length === 1) return `《${held[0][0]}》`;
  return [...new Set(held.map(([, place]) => place))].join("、");
}

/** What somebody said that an editor holds to mean the entry. @param {Entry} entry @param {string[]} words @param {Index} index */
function tie(entry, words, index) {
  const { title, names, text } = entry.folded;
  if (words.some((word) => title.includes(word) || names.some((name) => name.includes(word)) || text.includes(word))) return "";
  const ties = [...entry.everyday, ...entry.near];
  return ties.find((each) => words.some((word) => index.fold(each).includes(word))) ?? "";
}

/** @param {Hit} hit @param {Found} found @param {Index} index @param {Way} way */
function row({ entry }, { marked: words }, index, { root, options }) {
  const link = made("a", "found__link");
  link.href = new URL(entry.address, root).href;
  const title = made("span", "found__title", ...drawn(marked(entry.title, words, index)));
  const [, called] = index.data.kinds[entry.kind];
  const about = made("span", "found__about", [called, where(entry, index)].filter(Boolean).join(" · "));
  const over = entry.ended ? index.data.documents[entry.documents[0]][2] : "";
  if (over) about.append(" ", made("span", "found__tag", over));
  const said = tie(entry, words, index);
  if (said) about.append(" ", made("span", "found__tag", `也有人说：${said}`));
  link.append(title, about);
  const { pieces, quoted } = sentence(entry, words, index);
  if (pieces.length) {
    const text = made("span", "found__text", ...drawn(pieces));
    if (quoted) text.prepend("原文：");
    link.append(text);
  }
  const item = made("li", "", link);
  item.dataset.id = entry.id;
  if (options) {
    item.setAttribute("role", "none");
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
  }
  return item;
}

/**
 * The results under their headings, in `box`; each heading with its first few, the page also with a button for
 * the others.
 * @param {Element} box @param {Found} found @param {Index} index @param {Way} way
 */
export function show(box, found, index, way) {
  let left = way.most;
  const parts = groups(found.hits, index).map(({ heading, hits }, i) => {
    const first = hits.slice(0, Math.min(way.each, left));
    left -= first.length;
    if (!first.length) return "";
    const head = made(way.options ? "div" : "h2", "found__heading", heading);
    head.id = `found-${way.options ? "list" : "page"}-${i}`;
    const rows = made("ul", "found__rows", ...first.map((hit) => row(hit, found, index, way)));
    if (way.options) rows.setAttribute("role", "group");
    rows.setAttribute("aria-labelledby", head.id);
    const part = made("div", "found__part", head, rows);
    if (way.options) {
      head.setAttribute("role", "presentation");
      part.setAttribute("role", "none");
    } else if (hits.length > first.length) {
      const more = made("button", "found__more", `再看“${heading}”里的 ${hits.length - first.length} 条`);
      more.type = "button";
      more.addEventListener("click", () => {
        const rest = hits.slice(first.length).map((hit) => row(hit, found, index, way));
        rows.append(...rest);
        more.remove();
        rest[0].querySelector("a")?.focus();
      });
      part.append(more);
    }
    return part;
  });
  box.replaceChildren(...parts);
  if (!way.options) box.querySelector(".found__part")?.after(calls(index));
  const near = found.hits.filter((hit) => hit.near).length;
  if (near && near < found.hits.length) box.prepend(made("p", "found__instead", "您那里的排在前面，别的地方的也在"));
  if (found.part) box.prepend(made("p", "found__instead", inPart(found.part)));
  if (found.instead.length) {
    const told = found.instead.map(([typed, name]) => `没有“${typed}”，按相近的“${name}”找`).join("；");
    box.prepend(made("p", "found__instead", told));
  }
}

/** @param {string} to @param {string} name */
function anchor(to, name) {
  const link = made("a", "", name);
  link.href = to;
  return link;
}

/** A list with its heading; nothing where it is empty. @param {string} name @param {(Node | string)[]} items */
const list = (name, items) =>
  items.length ? made("div", "found__part", made("p", "found__heading", name), made("ul", "chips", ...items.map((item) => made("li", "", item)))) : "";

/** The numbers to call. @param {Index} index */
const calls = ({ data }) =>
  list(
    "打电话问（只能问那份文件的事）",
    data.phones.map(([number, title]) => made("span", "", anchor(`tel:${number.replace(/[^0-9+]/gu, "")}`, number), ` 《${title}》`)),
  );

/**
 * What is said where nothing was found: the nearest words, the doors, the numbers to call.
 * @param {Element} box @param {string} query @param {Index} index @param {string} root
 */
export function showNothing(box, query, index, root) {
  const { doors } = index.data;
  box.replaceChildren(
    made("p", "found__nothing", `没有找到“${query}”。收录的文件里没有这几个字，也可能是换了说法。`),
    list("相近的词", nearest(index, query).map((name) => anchor(searched(name, root), name))),
    list("从这里找", doors.map(([to, name]) => anchor(new URL(to, root).href, name))),
    calls(index),
  );
}

/** @param {Part} part */
const inPart = ({ left, kept, apart }) =>
  apart ? `没有一条同时写到“${kept.join("”“")}”，下面是写到其中一个的` : left.length ? `没有找到合“${left.join("”“")}”的，下面只是“${kept.join("”“")}”的` : `没有找到写明“${kept.join("”“")}”多少钱的句子，下面只是写到它的`;

/** What is read aloud about the results. @param {Found} found @param {Index} index @param {string} query */
export function told(found, index, query) {
  if (!found.hits.length) return `没有找到“${query}”`;
  const parts = groups(found.hits, index).map(({ heading, hits }) => `${heading} ${hits.length} 条`);
  return `${found.part ? `${inPart(found.part)}。` : ""}找到 ${found.hits.length} 条：${parts.join("，")}`;
}
