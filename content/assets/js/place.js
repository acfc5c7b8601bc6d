// Where the visitor is: one value for the whole site, kept on the device and told to nobody. Lists, the
// search and the finder ask here; each hears the event "place" of the document when another is chosen.
// See tests/content/test_place.py.
//   <select data-visitor-place><option value="">…<option value="某市" data-around="某市 某省">
//   <a data-choose-place="某市">  chooses it on the way

const KEY = `${document.documentElement.dataset.site} place`; // as looks.js names what is kept

/** What holds for this page where the browser keeps nothing. */
let place = "";

const choice = () => /** @type {HTMLSelectElement | null} */ (document.querySelector("[data-visitor-place]"));

function recall() {
  try {
    place = localStorage.getItem(KEY) ?? "";
  } catch {} // refused, as in some private windows
}

/** The place chosen and those it lies in, the nearest first; none where none is chosen, or no longer offered. */
export function around() {
  const option = [...(choice()?.options ?? [])].find(({ value }) => value && value === place);
  return option?.dataset.around?.split(" ") ?? [];
}

/** The place chosen, empty where none is. */
export const chosen = () => around()[0] ?? "";

/** @param {string} name empty for any place; one that is not offered changes nothing */
export function choose(name) {
  if (name && ![...(choice()?.options ?? [])].some(({ value }) => value === name)) return;
  place = name;
  try {
    if (name) localStorage.setItem(KEY, name);
    else localStorage.removeItem(KEY);
  } catch {}
  tell();
}

function tell() {
  const select = choice();
  if (select) select.value = chosen();
  for (const link of document.querySelectorAll("[data-choose-place]")) {
    const own = /** @type {HTMLElement} */ (link).dataset.choosePlace === chosen();
    if (own && chosen()) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.dispatchEvent(new Event("place"));
}

function renew() {
  recall();
  tell();
}

function start() {
  choice()?.addEventListener("change", ({ target }) => choose(/** @type {HTMLSelectElement} */ (target).value));
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("[data-choose-place]") : null;
    if (link instanceof HTMLElement) choose(link.dataset.choosePlace ?? "");
  });
  addEventListener("storage", renew); // chosen in another tab
  addEventListener("pageshow", renew); // gone back to
  tell();
}

recall();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
