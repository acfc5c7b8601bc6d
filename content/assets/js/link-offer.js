// A shared link takes the place of nothing that was typed: what it says is offered. See
// tests/content/test_travelling_class.py.
import { readForm } from "./desk-form.js";
import { offer } from "./offer.js";

/** Whether a link says something else than what stands in the form. @param {Record<string, string>} fields */
export function differs(fields) {
  const now = readForm();
  return Object.entries(fields).some(([name, value]) => (now[name] ?? "") !== value);
}

/**
 * What was typed stays until it is said that the link is to take its place.
 * @param {string} link its fragment @param {() => void} see what opens it @param {() => void} stay
 */
export function offerLink(link, see, stay) {
  offer("您打开的链接里，填的和这里不一样。您填的还在，没有换掉。", {
    看链接里的: () => {
      history.replaceState(history.state, "", link);
      see();
    },
    留着我填的: stay,
  });
}
