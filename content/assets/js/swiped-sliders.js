// A finger that goes over a slider on its way up or down the page does not move it: by touch only what goes
// along it counts. Mouse, keyboard and what reads the page to somebody move it as ever. See
// tests/content/test_swiped_sliders.py.

const ALONG = 8; // pixels, and twice as far as across
const AFTER = 600; // milliseconds in which a browser still makes clicks of a touch

/** @type {{slider: HTMLInputElement, value: string, x: number, y: number, moves: boolean} | null} */
let touch = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Event} event */
function refuse(event) {
  if (!touch || touch.moves || event.target !== touch.slider) return;
  touch.slider.value = touch.value;
  event.stopImmediatePropagation();
  touch.slider.closest(".desk")?.removeAttribute("data-unheard"); // nothing was done, see watch.js
}

function end() {
  clearTimeout(timer);
  timer = setTimeout(() => (touch = null), AFTER);
}

document.addEventListener(
  "pointerdown",
  ({ target, pointerType, clientX: x, clientY: y }) => {
    clearTimeout(timer);
    touch = null;
    const slider = target instanceof HTMLInputElement && target.type === "range" ? target : null;
    if (slider && pointerType === "touch") touch = { slider, value: slider.value, x, y, moves: false };
  },
  true,
);
document.addEventListener(
  "pointermove",
  ({ clientX, clientY }) => {
    if (!touch || touch.moves) return;
    const along = Math.abs(clientX - touch.x);
    touch.moves = along > ALONG && along > 2 * Math.abs(clientY - touch.y);
  },
  true,
);
document.addEventListener("pointerup", end, true);
document.addEventListener(
  "pointercancel",
  () => {
    if (touch && !touch.moves) touch.slider.value = touch.value;
    end(); // the page is being moved
  },
  true,
);
document.addEventListener("keydown", () => (touch = null), true);
for (const kind of ["input", "change"]) document.addEventListener(kind, refuse, true);
