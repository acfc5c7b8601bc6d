// Whether what this page computes with is what the site has now. An answer is always all of one release; but a
// page may stand open, or have been kept by the browser, while the site is published anew.
import { release } from "./awaited.js";
import { desk, deskBundle, deskName } from "./desk-form.js";

const AGAIN_AFTER = 60_000; // milliseconds
const RELEASES = new URL("../../releases.json", import.meta.url); // written beside the bundles

/** The page is loaded anew, or says that it should be: newer.js. */
function tellNewer() {
  document.dispatchEvent(new Event("newer"));
}

/** The page and what it would compute with are of two releases: no sum of either is shown. */
export function refuse() {
  desk().dataset.mixed = "";
  release(Infinity);
  tellNewer();
}

/** Ask the site; where it does not answer, nobody knows. */
export async function lookForNewer() {
  const [, own] = deskBundle().split("#");
  try {
    const response = await fetch(RELEASES, { cache: "no-store", priority: "low" });
    const now = (await response.json())[deskName()];
    if (now && now !== own) tellNewer();
  } catch {}
}

let lookedAt = -Infinity;

/** Look once more, but not at every key. */
function lookAgain() {
  if (document.hidden || Date.now() - lookedAt < AGAIN_AFTER) return;
  lookedAt = Date.now();
  lookForNewer();
}

// Now, whenever somebody comes back to the page, and while it is used.
for (const event of ["visibilitychange", "input", "click"]) document.addEventListener(event, lookAgain);
lookAgain();
