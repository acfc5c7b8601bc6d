// Keeps ticks and notes of the list of what to keep and hand in: for each class apart, in this browser
// and nowhere else.

/** @typedef {[boolean, string]} Line a tick and a note */

const WAIT = 5; // milliseconds

function keepEvidence() {
  const list = document.getElementById("evidence");
  const form = /** @type {HTMLFormElement} */ (document.getElementById("desk-form"));
  const name = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("class_name"));
  const told = document.getElementById("evidence-told");
  if (!list || !told) return;
  const { site } = document.documentElement.dataset;
  const { desk } = /** @type {HTMLElement} */ (list.closest(".desk")).dataset;
  let whose = "";

  const place = () => `${site} evidence ${desk} ${whose}`;
  /** @returns {NodeListOf<HTMLInputElement>} */
  const ticks = () => list.querySelectorAll("[data-tick]");
  /** @param {HTMLInputElement} tick @returns {HTMLInputElement} */
  const noteOf = (tick) =>
    /** @type {HTMLInputElement} */ (list.querySelector(`[data-note="${tick.dataset.tick}"]`));

  /** @param {"kept" | "refused" | "cleared"} what */
  function tell(what) {
    if (told) told.textContent = told.dataset[what] ?? "";
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
    /** @type {Record<string, Line>} */
    const kept = {};
    for (const tick of ticks()) {
      const note = noteOf(tick).value;
      if (tick.checked || note) kept[tick.dataset.tick ?? ""] = [tick.checked, note];
    }
    if (Object.keys(kept).length) localStorage.setItem(place(), JSON.stringify(kept));
    else localStorage.removeItem(place());
    tell("kept");
  }

  /** @param {Record<string, Line>} kept */
  function show(kept) {
    for (const tick of ticks()) [tick.checked, noteOf(tick).value] = kept[tick.dataset.tick ?? ""] ?? [false, ""];
  }

  /** Another class has another list; what was ticked before the class had a name goes along with it. */
  function turn() {
    const named = name?.value.trim() ?? "";
    if (named === whose) return;
    const unnamed = whose === "" && [...ticks()].some((tick) => tick.checked || noteOf(tick).value);
    allowed(() => {
      const before = place();
      whose = named;
      const kept = localStorage.getItem(place());
      if (kept === null && unnamed) {
        localStorage.removeItem(before);
        store();
      } else show(JSON.parse(kept ?? "{}"));
    });
  }

  whose = name?.value.trim() ?? "";
  allowed(() => show(JSON.parse(localStorage.getItem(place()) ?? "{}")));
  list.addEventListener("input", () => allowed(store));
  name?.addEventListener("change", turn);
  list.closest(".desk")?.addEventListener("answered", () => {
    if (document.activeElement !== name) turn(); // filled in by a link, or by what was kept
  });
  document.getElementById("evidence-clear")?.addEventListener("click", () => {
    if (![...ticks()].some((tick) => tick.checked || noteOf(tick).value)) return;
    if (!confirm("清空这张清单上的勾和备注？不能找回。")) return;
    show({});
    allowed(store);
    tell("cleared");
  });
}

/** The list stands above `desk-end`, which is there before the rest of the page. */
function whenParsed() {
  if (document.getElementById("desk-end")) keepEvidence();
  else setTimeout(whenParsed, WAIT);
}

whenParsed();
