// What the end of a page and the places beside its records do, of which nothing is needed before it is
// touched: then page-end-does.js is loaded.
// No modules, so that both also work in a page that was saved and opened as a file. See
// tests/content/test_page_end.py.

(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const end = document.querySelector("[data-page-end]");
  const paper = document.querySelector("[data-paper-address]");
  const isFile = location.protocol === "file:";
  // An address on this device leads nobody else here.
  if (isFile) end?.querySelector("[data-do=code]")?.remove();
  addEventListener("beforeprint", () => {
    if (paper && !isFile) paper.textContent = location.href.replace(/#.*/, "");
    const today = new Date();
    const day = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
    for (const place of document.querySelectorAll("[data-paper-day]")) place.textContent = `，${day} 打印`;
  });

  /** @type {HTMLScriptElement | undefined} */
  let script;
  /** @type {HTMLElement | null} what was touched before there was anything to do it */
  let waiting = null;
  function load() {
    if (script) return;
    script = document.createElement("script");
    script.src = here.replace(/[^/]*$/, "page-end-does.js");
    script.addEventListener("load", () => {
      removeEventListener("click", wait, true);
      waiting?.click();
    });
    script.addEventListener("error", () => (script = undefined));
    document.head.append(script);
  }
  /** @param {Event} event */
  const doer = ({ target }) => (target instanceof Element ? target.closest("[data-do]") : null);
  /** @param {Event} event */
  function wait(event) {
    const touched = doer(event);
    if (!touched) return;
    waiting = touched.closest("button");
    load();
  }
  addEventListener("click", wait, true);
  for (const kind of ["pointerdown", "pointerover", "focusin"]) {
    addEventListener(kind, (event) => doer(event) && load());
  }
})();
