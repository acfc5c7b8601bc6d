// What was changed and not taken away yet is kept on this device, by the name of its record, with the text that
// it was made of: where that is another now, the change cannot be laid over it.
import { forget, keep, recall } from "../kept.js";

/** @typedef {{text: string, state: import("./state.js").State, block: string}} Draft */

/** @param {string} name */
const place = (name) => `edit ${name}`;

/** Whether it is kept now. @param {string} name @param {Draft} draft */
export const keepDraft = (name, draft) => keep(place(name), draft);

/** @param {string} name */
export const forgetDraft = (name) => forget(place(name));

/** What was kept of a record. @param {string} name @returns {Draft | null} */
export function draftOf(name) {
  const found = recall(place(name));
  return found && typeof found.text === "string" && found.state ? found : null;
}
