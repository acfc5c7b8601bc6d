// The page's address carries the answers, behind the #, so that going back, forward and loading anew keep
// them; nothing is stored. A link within the page does not take that away: it goes to the heading itself.
// See tests/content/test_answers_address.py.

/** @typedef {import("./desk-page.js").Answer} Answer */

document.addEventListener(
  "answered",
  (/** @type {Event & {detail?: unknown}} */ { target, detail }) => {
    if (!(target instanceof Element) || !target.matches(".desk")) return;
    const { address } = /** @type {Answer} */ (detail);
    if (address === undefined || address === location.hash) return;
    history.replaceState(history.state, "", location.pathname + location.search + address);
  },
  true, // the event does not bubble
);

/** @param {Element} place */
function goTo(place) {
  const named = place.matches("h1, h2, h3") ? place : (place.querySelector("h2, h3") ?? place);
  const heading = /** @type {HTMLElement} */ (named);
  if (heading.tabIndex < 0) heading.tabIndex = -1; // a heading takes no focus by itself
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const aside = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || aside) return;
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!place) return;
  event.preventDefault();
  goTo(place);
});

export {};
