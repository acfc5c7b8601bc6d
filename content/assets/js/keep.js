// Keeps what stands in the desk's form in this browser, and nowhere else, until it is cleared.

const WAIT = 5; // milliseconds

/** @template {HTMLElement} E @param {string} id @returns {E} */
const byId = (id) => /** @type {E} */ (document.getElementById(id));

function keep() {
  const form = /** @type {HTMLFormElement} */ (byId("desk-form"));
  const desk = /** @type {HTMLElement} */ (form.closest(".desk"));
  const place = `desk ${desk.dataset.desk}`;
  const told = byId("keep-told");
  const blank = JSON.stringify(read());

  function read() {
    return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  }

  /** @param {"kept" | "cleared" | "refused"} what */
  function tell(what) {
    const words = told.dataset[what] ?? "";
    if (told.textContent !== words) told.textContent = words;
  }

  /** @param {() => void} action which a browser may refuse, as in some private windows */
  function allowed(action) {
    try {
      action();
    } catch {
      tell("refused");
    }
  }

  function store() {
    const now = JSON.stringify(read());
    allowed(() => {
      if (now === blank) localStorage.removeItem(place);
      else {
        localStorage.setItem(place, now);
        tell("kept");
      }
    });
  }

  function restore() {
    const kept = JSON.parse(localStorage.getItem(place) ?? "[]");
    if (!kept.length) return;
    for (const [name, value] of kept) {
      for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        const input = /** @type {HTMLInputElement} */ (field);
        if (input.type === "radio" || input.type === "checkbox") input.checked = input.value === value;
        else if (input.type !== "hidden") input.value = value;
      }
    }
    tell("kept");
    form.querySelector("input[type=text]")?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  allowed(restore);
  document.addEventListener("input", ({ target }) => {
    if (/** @type {HTMLInputElement} */ (target).form === form) store();
  });
  desk.addEventListener("answered", store); // a button may have added something
  byId("keep-clear").addEventListener("click", () => {
    const { clear } = /** @type {HTMLElement} */ (byId("keep-clear").closest("[data-clear]")).dataset;
    if (!confirm(clear)) return;
    form.reset();
    allowed(() => {
      localStorage.removeItem(place);
      tell("cleared");
    });
  });
}

/** The form stands above `desk-end`, which is there before the rest of the page. */
function whenParsed() {
  if (document.getElementById("desk-end")) keep();
  else setTimeout(whenParsed, WAIT);
}

whenParsed();
