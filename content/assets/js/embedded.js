// In another site's frame (`?embed`): only the desk is shown, links open outside, those too that come with an
// answer, and the page that holds the frame is told how high all of it is, and nothing else. What it can do
// with that: content/embedding.md. See tests/content/test_embedded.py.

const MESSAGE = "training-subsidy-desk"; // with a version, so that another form of it can be told apart
const VERSION = 1;

/** An address as it is handed on: no part of another page. @param {string} address */
export function whole(address) {
  const url = new URL(address, location.href);
  url.search = url.search
    .replace(/^[?]/u, "")
    .split("&")
    .filter((part) => !/^embed(?:=|$)/u.test(part))
    .join("&");
  return url.href;
}

export function frame() {
  if (!new URLSearchParams(location.search).has("embed")) return;
  document.documentElement.dataset.embed = "";
  // As soon as one is about to be followed, whenever it came; what is on this page stays in the frame.
  for (const kind of ["click", "auxclick"]) {
    addEventListener(
      kind,
      ({ target }) => {
        const link = target instanceof Element ? target.closest("a[href]") : null;
        if (link instanceof HTMLAnchorElement && !link.getAttribute("href")?.startsWith("#")) {
          link.target = "_blank";
          link.relList.add("noopener");
        }
      },
      true,
    );
  }
  if (window.parent !== window) new ResizeObserver(tell).observe(document.body);
}

let told = 0;

function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  // To whoever holds the frame, which this page cannot know: it learns a number of pixels.
  window.parent.postMessage({ type: MESSAGE, version: VERSION, height }, "*");
}
