// Lets the ladder be read number by number: with the slider under it, or by pointing at the drawing.
// The sentences and places come from Python with the slider; here they are only shown.
import "./swiped-sliders.js";

/** @returns {HTMLInputElement | null} */
function slider() {
  return /** @type {HTMLInputElement | null} */ (document.getElementById("ladder-slider"));
}

/** @param {HTMLInputElement} input */
function points(input) {
  const places = (input.dataset.points ?? "").split(" ");
  return places.map((place) => place.split(",").map(Number));
}

/** @param {HTMLInputElement} input */
function tell(input) {
  const stop = Number(input.value);
  const text = (input.dataset.texts ?? "").split("|")[stop];
  const [x, y] = points(input)[stop];
  input.setAttribute("aria-valuetext", text);
  const reading = document.getElementById("ladder-reading");
  if (reading) reading.textContent = text;
  const probe = document.querySelector(".ladder-probe");
  probe?.setAttribute("transform", `translate(${x} 0)`);
  probe?.setAttribute("data-moved", "");
  probe?.querySelector("circle")?.setAttribute("cy", String(y));
}

document.addEventListener("input", ({ target }) => {
  if (target === slider()) tell(/** @type {HTMLInputElement} */ (target));
});

document.addEventListener("pointermove", (event) => {
  const drawing = /** @type {Element} */ (event.target).closest?.("svg.ladder");
  const input = slider();
  if (!(drawing instanceof SVGSVGElement) || !input) return;
  const box = drawing.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * drawing.viewBox.baseVal.width;
  let nearest = 0;
  for (const [stop, [at]] of points(input).entries()) {
    if (Math.abs(at - x) < Math.abs(points(input)[nearest][0] - x)) nearest = stop;
  }
  if (input.value === String(nearest)) return;
  input.value = String(nearest);
  tell(input);
});
