// The page search/: what its address asks for, and what is typed there, with every result.
import { around } from "../every-page.js";
import { show, showNothing, told } from "./list.js";
import { load } from "./load.js";
import { search } from "./scan.js";

const EACH = 5; // rows under a heading, before its button
const QUIET = 500; // milliseconds without a key, before the results are read aloud
const FAILED = "搜索用的数据没有取到。网络好了再试一次，或者从下面的索引找。";

function start() {
  const box = /** @type {HTMLElement} */ (document.getElementById("search-results"));
  const status = /** @type {HTMLElement} */ (document.getElementById("search-status"));
  const form = /** @type {HTMLFormElement} */ (document.getElementById("search-form"));
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const field = /** @type {HTMLElement | null} */ (document.querySelector("[data-search]")); // in the header
  const root = new URL("..", location.href.replace(/[?#].*$/u, "")).href;
  let composing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let round = 0;

  function asked() {
    const behind = new URLSearchParams(location.hash.slice(1)).get("q");
    return behind ?? new URLSearchParams(location.search).get("q") ?? "";
  }

  /** What stands below the results has waited for them: see ../asked.js. */
  const answered = () => delete document.documentElement.dataset.asked;

  async function update() {
    const query = input.value.trim();
    const mine = ++round;
    const say = (/** @type {string} */ words) => {
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = words), QUIET);
    };
    if (!composing) {
      // Behind the #, where the host never sees it.
      const address = location.pathname + (query ? `#q=${encodeURIComponent(query)}` : "");
      if (query !== asked()) history.replaceState(history.state, "", address);
      document.title = document.title.replace(/^.*?(?=搜索 - )/u, query ? `${query} - ` : "");
    }
    if (!query) {
      box.replaceChildren();
      answered();
      say("");
      return;
    }
    const draw = (/** @type {import("./index.js").Index} */ index) => {
      const found = search(index, query, around());
      if (found.hits.length) show(box, found, index, { root, each: EACH, most: Infinity });
      else if (!composing && index.whole) showNothing(box, query, index, root);
      if (!composing && index.whole) say(told(found, index, query));
    };
    try {
      const data = await load(field?.dataset.search ?? "");
      if (mine !== round) return;
      draw(data.index);
      const { whole } = data.index;
      await data.whole;
      if (mine !== round) return;
      if (!whole) draw(data.index);
      answered();
      document.documentElement.dataset.search = "ready";
    } catch {
      if (mine !== round) return;
      box.textContent = FAILED;
      answered();
      say(FAILED);
    }
  }

  const take = () => {
    input.value = asked();
    update();
  };
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    update();
  });
  input.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  document.addEventListener("place", update);
  addEventListener("hashchange", () => location.hash && take());
  take();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
