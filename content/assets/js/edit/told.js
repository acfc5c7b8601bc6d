// Tells what the check has found: each problem at its field, all of them in a list with a way to each, and what
// nobody has held against the source yet.
import { box, made } from "./made.js";

/** @typedef {import("./checking.js").Found} Found @typedef {import("./checking.js").Problem} Problem */

const WAITING = "待核：网页里没有文件原文，这里的字对不了。持有原文的人运行 make verify 以后才算核对过。";

/** Takes away what was told before. */
export function clearTold() {
  for (const told of document.querySelectorAll(".edit-problem")) told.replaceChildren();
  for (const field of document.querySelectorAll("#edit-form [aria-invalid]")) field.removeAttribute("aria-invalid");
}

/** The field that a path means, or the nearest part that holds it. @param {string} path @returns {string | null} */
function fieldAt(path) {
  for (let at = path; at; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/u, "")) {
    if (document.getElementById(`problem:${at}`)) return at;
  }
  return null;
}

/** @param {string} at @param {string} words @param {string} kind */
function tellAt(at, words, kind) {
  const told = box(`problem:${at}`);
  const lines = words.split("\n").map((line) => made("p", { class: kind }, line));
  told.append(...lines);
  if (kind === "edit-wrong") box(`at:${at}`)?.setAttribute("aria-invalid", "true");
  for (let up = told.parentElement; up; up = up.parentElement) {
    if (up instanceof HTMLDetailsElement) up.open = true;
  }
}

/** @param {Problem} problem */
function line(problem) {
  const where = made("span", { class: "edit-where" }, `${problem.file}:${problem.line}`);
  const at = problem.path === null ? null : fieldAt(problem.path);
  const words = problem.message.split("\n").join(" ");
  if (at === null) return made("li", {}, words, " ", where);
  const link = made("a", { href: `#at:${at}` }, words);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const field = box(`at:${at}`);
    field.scrollIntoView({ block: "center" });
    field.focus();
  });
  return made("li", {}, link, " ", where);
}

/** @param {Found} found */
export function tell(found) {
  clearTold();
  const lists = [];
  for (const problem of found.problems) {
    const at = problem.path === null ? null : fieldAt(problem.path);
    if (at !== null) tellAt(at, problem.message, "edit-wrong");
  }
  for (const { path } of found.waiting) {
    const at = fieldAt(path);
    if (at !== null) tellAt(at, WAITING, "edit-waiting");
  }
  const many = found.problems.length;
  if (many) {
    lists.push(made("p", { class: "edit-sum" }, `检查出 ${many} 处要改：`));
    lists.push(made("ul", {}, ...found.problems.map(line)));
  } else {
    lists.push(made("p", { class: "edit-sum edit-right" }, "检查过了，整个目录没有问题。"));
  }
  const waiting = found.waiting.length + found.elsewhere;
  if (waiting) {
    const elsewhere = found.elsewhere ? `，其中 ${found.elsewhere} 处在别的条目里` : "";
    lists.push(made("p", {}, `待核 ${waiting} 处${elsewhere}：${WAITING.replace("待核：", "")}`));
  }
  box("edit-checked").replaceChildren(...lists);
}
