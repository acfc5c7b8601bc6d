// The form of a desk: what stands in it, what an answer puts there, and whether it says what the page was
// made with. It keeps nothing, so each script that needs it has its own.

/** @returns {HTMLElement} */
export function desk() {
  return /** @type {HTMLElement} */ (document.querySelector(".desk"));
}

/** @returns {HTMLFormElement} */
export function form() {
  return /** @type {HTMLFormElement} */ (document.getElementById("desk-form"));
}

/** What stands in the head of the desk, where it can be read before the page is parsed. */
const told = () => /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="desk"]'));

/** The desk's name. */
export const deskName = () => told().content;

/** The address of its bundle, behind the # the release. */
export const deskBundle = () => new URL(told().dataset.bundle ?? "", document.baseURI).href;

/** What stands in the form, as typed; what is hidden is left out, several of one name stand together. */
export function readForm() {
  /** @type {Record<string, string>} */ const fields = {};
  const hidden = [...form().querySelectorAll("[hidden] [name]")];
  const ofAnotherChoice = new Set(hidden.map((field) => field.getAttribute("name")));
  for (const [name, value] of new FormData(form())) {
    if (ofAnotherChoice.has(name)) continue;
    fields[name] = name in fields ? `${fields[name]} ${value}` : String(value);
  }
  return fields;
}

/**
 * What a button adds to what stands in the form: what it wants, when, and of which page.
 * @param {string} want
 */
export function asking(want) {
  return { want, now: now(), page: location.href.split(/[?#]/)[0] };
}

/** The time here and how far it is ahead of UTC: 2026-08-31T09:02:03+08:00. */
function now() {
  const time = new Date();
  const ahead = -time.getTimezoneOffset(); // minutes
  /** @param {number} minutes */
  const at = (minutes) => new Date(minutes * 60_000).toISOString();
  return (
    at(time.getTime() / 60_000 + ahead).slice(0, 19) +
    (ahead < 0 ? "-" : "+") +
    at(Math.abs(ahead)).slice(11, 16)
  );
}

/**
 * Put values into the form; but not over what was typed since `request` was made.
 * @param {Record<string, string>} fields
 * @param {Record<string, string>} [request]
 */
export function fillForm(fields, request) {
  const now = readForm();
  for (const [name, value] of Object.entries(fields)) {
    if (request && name in request && request[name] !== now[name]) continue;
    for (const field of document.getElementsByName(name)) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.form !== form()) continue;
      if (input.type === "radio") input.checked = input.value === value;
      else if (input.type === "checkbox") input.checked = value.split(" ").includes(input.value);
      else input.value = value;
    }
  }
  showFieldsOfChoice();
}

/**
 * Sliders beside number fields: [least, most, where it stands].
 * @param {Record<string, number[]>} ranges
 */
export function showRanges(ranges) {
  for (const [name, [least, most, value]] of Object.entries(ranges)) {
    const slider = form().querySelector(`[data-for="${name}"]`);
    if (!(slider instanceof HTMLInputElement)) continue;
    slider.min = String(least);
    slider.max = String(most);
    slider.value = String(value);
  }
}

/** Sliders move where there is script, also before Python is there. */
export function freeSliders() {
  for (const slider of form().querySelectorAll("input[data-for]")) slider.removeAttribute("disabled");
}

/** Show only what belongs to a choice made elsewhere in the form: data-only-for="field=value other-value". */
export function showFieldsOfChoice() {
  const data = new FormData(form());
  for (const field of form().querySelectorAll("[data-only-for]")) {
    const [name, values] = (/** @type {HTMLElement} */ (field).dataset.onlyFor ?? "").split("=");
    /** @type {HTMLElement} */ (field).hidden = !values.split(" ").some((v) => data.getAll(name).includes(v));
  }
}

/**
 * Every field by its name, the hidden ones of another choice too, several of one name together; without those
 * that nobody types. @param {boolean} [asMade] what the page was made with, and not what stands there now
 */
export function readAll(asMade = false) {
  /** @type {Record<string, string>} */ const fields = {};
  for (const field of form().elements) {
    const input = /** @type {HTMLInputElement} */ (field);
    if (!input.name || /^(?:hidden|button|submit|reset|file)$/u.test(input.type)) continue;
    const chosen = /^(?:radio|checkbox)$/u.test(input.type);
    if (chosen && !(asMade ? input.defaultChecked : input.checked)) {
      fields[input.name] ??= "";
      continue;
    }
    const made = field instanceof HTMLSelectElement ? (field.options[usual(field)]?.value ?? "") : input.defaultValue;
    const value = asMade && !chosen ? made : input.value;
    fields[input.name] = fields[input.name] ? `${fields[input.name]} ${value}` : value;
  }
  return fields;
}

/** @param {HTMLSelectElement} field */
const usual = (field) => Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));

/** Whether the form says what the page was made with, to which the answer stands there. */
export function saysExample() {
  return [...form().elements].every((field) => {
    if (field instanceof HTMLSelectElement) return field.selectedIndex === usual(field);
    if (field instanceof HTMLTextAreaElement) return field.value === field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return true; // a button
    return field.value === field.defaultValue && field.checked === field.defaultChecked;
  });
}

/**
 * Act as soon as the page's own part is there, without waiting for what stands below it.
 * @param {() => void} action
 */
export function whenParsed(action) {
  if (document.getElementById("desk-end")) action();
  else setTimeout(whenParsed, 5, action);
}
