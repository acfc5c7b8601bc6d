// The looks that a visitor chose, kept on the device: dark or light, large letters or not. It runs in
// the head, before the first paint, so it is no module; see tests/content/test_looks.py. That a place is
// kept (place.js) is told at once too: a list waits for its order rather than move under a finger.
//   <button data-look="colour">   dark, as the system has it until it is pressed
//   <button data-look="letters">  large letters, high contrast, one column

(() => {
  const root = document.documentElement;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  // Whatever is kept on the device has the site's path before it: another site of the host has another.
  const site = new URL("../../", script.src).pathname;
  root.dataset.site = site;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  /** What holds for this page where the browser keeps nothing. @type {Record<string, string | null>} */
  const chosen = { colour: null, letters: null };

  function recall() {
    for (const look of Object.keys(chosen)) {
      try {
        chosen[look] = localStorage.getItem(`${site} ${look}`);
        if (localStorage.getItem(`${site} place`)) root.dataset.place = "kept";
      } catch {}
    }
  }

  /** @param {string} look @param {string} value */
  function keep(look, value) {
    chosen[look] = value;
    try {
      localStorage.setItem(`${site} ${look}`, value);
    } catch {}
  }

  /** @param {string | undefined} look */
  const pressed = (look) =>
    look === "colour"
      ? (chosen.colour ?? (dark.matches ? "dark" : "light")) === "dark"
      : chosen.letters === "big";

  function show() {
    root.dataset.mdColorScheme = pressed("colour") ? "slate" : "default";
    root.dataset.letters = pressed("letters") ? "big" : "plain";
    for (const button of document.querySelectorAll("[data-look]")) {
      const { look } = /** @type {HTMLElement} */ (button).dataset;
      button.setAttribute("aria-pressed", String(pressed(look)));
    }
  }

  function showWhatIsKept() {
    recall();
    show();
  }

  // Opened by a link that says what a desk was told: its example does not show first (desk.css).
  if (location.hash.startsWith("#v=")) {
    root.dataset.linked = "";
    setTimeout(() => delete root.dataset.linked, 8000); // should nothing ever answer
  }

  showWhatIsKept();
  document.addEventListener("DOMContentLoaded", show);
  dark.addEventListener("change", show);
  addEventListener("storage", showWhatIsKept); // pressed in another tab
  addEventListener("pageshow", showWhatIsKept); // gone back to
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("[data-look]");
    if (!(button instanceof HTMLElement) || !button.dataset.look) return;
    const { look } = button.dataset;
    if (look === "colour") keep(look, pressed(look) ? "light" : "dark");
    else keep(look, pressed(look) ? "plain" : "big");
    show();
  });
})();
