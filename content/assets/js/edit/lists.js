// What the fields of a form may name, as choices that a browser searches while one types.
import { box, made } from "./made.js";

/** @typedef {import("./pick.js").Known} Known @typedef {import("./form.js").Around} Around */

/** @param {string} id @param {[string, string][]} choices */
function choicesOf(id, choices) {
  if (!document.getElementById(id)) {
    const options = choices.map(([value, words]) => made("option", { value, label: words ? `${value} ${words}` : value }));
    box("edit").append(made("datalist", { id }, ...options));
  }
  return id;
}

/** @param {Known} known @param {Pick<Around, "typed" | "shaped">} rest @returns {Around} */
export function lists(known, rest) {
  return {
    ...rest,
    list(refers, document_) {
      if (refers === "clauses") return choicesOf(`list:clauses:${document_}`, known.clauses[document_] ?? []);
      if (refers === "figures") return choicesOf("list:figures", known.figures);
      /** @type {[string, string][]} */
      const found = known.records.filter(([kind]) => kind === refers).map(([, id, called]) => [id, called]);
      return choicesOf(`list:${refers}`, found);
    },
  };
}
