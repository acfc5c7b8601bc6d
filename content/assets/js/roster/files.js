// The rosters that a person has put on the page: a list from which each can be taken out again. Of two with one
// name the later counts, for it is most likely the earlier one corrected.

/** `given`: the worker has it; `answered`: an answer has told of it.
 * @typedef {{name: string, read(): Promise<ArrayBuffer>, given: boolean, answered: boolean}} Roster */

/** @param {HTMLElement} list @param {(name: string) => void} removed */
export function rosterFiles(list, removed) {
  /** @type {Roster[]} */ let files = [];
  /** @param {Roster} file */
  const item = (file) => {
    const button = document.createElement("button");
    const line = document.createElement("li");
    button.type = "button";
    button.textContent = list.dataset.remove ?? "";
    button.setAttribute("aria-label", `${button.textContent} ${file.name}`);
    button.addEventListener("click", () => removed(file.name));
    line.append(`${file.name} `, button);
    return line;
  };
  /** @param {Roster[]} now */
  const keep = (now) => {
    files = now;
    list.replaceChildren(...files.map(item));
  };
  return {
    all: () => files,
    /** @param {string} name @param {() => Promise<ArrayBuffer>} read */
    add: (name, read) => keep([...files.filter((one) => one.name !== name), { name, read, given: false, answered: false }]),
    /** @param {(file: Roster) => boolean} stays */
    only: (stays) => keep(files.filter(stays)),
  };
}
