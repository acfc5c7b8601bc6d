// Marks in the list of headings where the reader is. The browser tells when a heading passes a line
// below the bar, so nothing is measured while the page moves. See tests/content/test_headings.py.

const BELOW_THE_BAR = 48; // pixels

function start() {
  /** @type {HTMLAnchorElement[]} */
  const links = [...document.querySelectorAll("#headings a")].map(
    (link) => /** @type {HTMLAnchorElement} */ (link),
  );
  /** @type {Map<Element, HTMLAnchorElement>} */
  const linkTo = new Map();
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) linkTo.set(heading, link);
  }
  /** @type {Set<Element>} */
  const reached = new Set();

  function mark() {
    let current;
    for (const heading of linkTo.keys()) if (reached.has(heading)) current = heading;
    for (const [heading, link] of linkTo) {
      if (heading === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  const bar = /** @type {HTMLElement | null} */ (document.querySelector(".md-header"));
  const line = (bar?.offsetHeight ?? 0) + BELOW_THE_BAR;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect } of entries) {
        if (boundingClientRect.top < line) reached.add(target);
        else reached.delete(target);
      }
      mark();
    },
    // All below the line is in: what was jumped over leaves it too.
    { rootMargin: `-${line}px 0px 1000000px`, threshold: [0, 1] },
  );
  for (const heading of linkTo.keys()) observer.observe(heading);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

export {};
