// The list under the field: shown while something is typed, walked by arrows, left by Esc.
import { searched, show, showNothing, told } from "./list.js";
import { load } from "./load.js";
import { search } from "./scan.js";

const QUIET = 500; // milliseconds without a key, before the results are read aloud
const EACH = 3; // rows under a heading
const MOST = 12; // rows in all
const FAILED = "搜索用的数据没有取到。网络好了再试一次，或者按回车到搜索页，从那里的索引找。";

/**
 * @param {HTMLElement} box what holds the form, with `data-root` where the site begins
 * @param {HTMLInputElement} input its field, with `data-search` where the data is
 * @param {Promise<Response> | undefined} underway the data, which has been asked for
 * @param {() => string[]} around where the visitor is, see place.js
 */
export function combobox(box, input, underway, around) {
  const root = new URL(box.dataset.root ?? ".", location.href).href;
  const panel = document.createElement("div");
  const list = document.createElement("div");
  const status = document.createElement("p");
  const all = document.createElement("a");
  panel.className = "found found--list";
  panel.hidden = true;
  list.id = "found-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "搜索结果");
  status.className = "unseen";
  status.setAttribute("role", "status");
  all.className = "found__all";
  panel.append(list, all);
  box.append(panel, status);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ]) {
    input.setAttribute(name, value);
  }

  const composing = () => "composing" in input.dataset; // search-field.js says so
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let round = 0;
  let drawn = ""; // what was sought for what the list shows

  const options = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=option]")]);
  const active = () => /** @type {HTMLElement | null} */ (list.querySelector("[aria-selected=true]"));

  /** @param {HTMLElement | undefined} option */
  function choose(option) {
    active()?.setAttribute("aria-selected", "false");
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  /** @param {boolean} open */
  function set(open) {
    panel.hidden = !open;
    input.setAttribute("aria-expanded", String(open && options().length > 0));
    if (!open) choose(undefined);
  }

  /** @param {string} words */
  function say(words) {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = words), QUIET);
  }

  /** @param {string} query @param {import("./index.js").Index} index */
  function draw(query, index) {
    const found = search(index, query, around());
    if (!found.hits.length && composing()) return; // half a word, not to be judged yet
    const chosen = active()?.closest("li")?.dataset.id;
    choose(undefined);
    if (found.hits.length) {
      show(list, found, index, { root, options: true, each: EACH, most: MOST });
      options().forEach((option, i) => (option.id = `found-option-${i}`));
      if (query === drawn) choose(options().find((option) => option.closest("li")?.dataset.id === chosen));
    } else {
      list.replaceChildren();
    }
    drawn = query;
    nothing.replaceChildren();
    const judged = found.hits.length > 0 || index.whole;
    if (!found.hits.length && judged) showNothing(nothing, query, index, root);
    list.hidden = !found.hits.length;
    all.href = searched(query, root);
    all.textContent = `看全部 ${found.hits.length} 条`;
    all.hidden = found.hits.length <= options().length || !index.whole;
    set(judged);
    if (!composing() && index.whole) say(told(found, index, query));
  }

  async function update() {
    const query = input.value.trim();
    const mine = ++round;
    if (!query) {
      set(false);
      say("");
      return;
    }
    try {
      const data = await load(input.dataset.search ?? "", underway);
      if (mine !== round) return;
      draw(query, data.index);
      if (data.index.whole) return;
      await data.whole;
      if (mine === round) draw(query, data.index);
    } catch {
      underway = undefined;
      if (mine !== round) return;
      list.replaceChildren();
      list.hidden = all.hidden = true;
      nothing.textContent = FAILED;
      set(true);
      say(FAILED);
    }
  }

  const nothing = document.createElement("div");
  panel.insertBefore(nothing, all);

  input.addEventListener("compositionend", update);
  input.addEventListener("input", update);
  input.addEventListener("focus", () => {
    if (input.value.trim() && panel.hidden) update();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) set(false);
  });
  panel.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || composing()) return;
    const all_ = options();
    const at = all_.indexOf(/** @type {HTMLElement} */ (active()));
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (panel.hidden || !all_.length) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = at < 0 && step < 0 ? all_.length - 1 : at + step;
      choose(all_[next]); // past the ends is the field itself
    } else if (event.key === "Enter" && at >= 0 && !panel.hidden) {
      event.preventDefault();
      all_[at].click();
    } else if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      set(false);
    }
  });
  // Made ready before the first key; where it did not arrive, the key asks again.
  load(input.dataset.search ?? "", underway).catch(() => (underway = undefined));
  update();
}
