// The page on which one record is changed: finds it, shows its form, has Python write it and check it. What is
// written and what is right is Python's; here the form is shown and what stands in it is passed on.
import { box } from "./made.js";
import { named, nameOf, pick } from "./pick.js";
import { openRecord } from "./record.js";

/** @typedef {{kind: string, file: number, place: number | null, name: string, called: string}} Wanted */
/** @typedef {import("./pick.js").Known} Known @typedef {import("./pick.js").Listed} Listed */

const FORMS = new URL("../../edit/forms.json", import.meta.url);

/** @param {URL} address @returns {Promise<any>} */
async function come(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** What did not come can be asked for again. @param {() => void} again */
function lost(again) {
  const told = box("edit-told");
  told.textContent = "没有取到这一页要用的文件。请检查网络，刷新再试；也可以直接在仓库的网站上改文件。";
  told.setAttribute("role", "alert");
  addEventListener("online", again, { once: true });
}

/** @param {Known} known */
function start(known) {
  /** @type {import("./record.js").Opened | undefined} */ let opened;
  const choose = async (/** @type {Wanted} */ wanted) => {
    if (opened && !opened.mayLeave()) return;
    const { kind, file, place, name, called } = wanted;
    try {
      const content = await come(new URL(`file-${file}.json`, FORMS));
      opened?.close();
      opened = openRecord(known, content, kind, place, name, called, () => void choose(wanted));
      box("edit-found").replaceChildren();
      box("edit-told").textContent = "";
    } catch {
      lost(() => void choose(wanted));
    }
  };
  const open = (/** @type {Listed} */ listed) => {
    const [kind, id, called, file, place] = listed;
    const address = new URL(location.href);
    address.searchParams.set("record", nameOf(listed, known));
    history.replaceState(null, "", address);
    const name = id ? `${kind}/${id}` : `${kind} ${known.files[file]} ${place}`;
    void choose({ kind, file, place, name, called });
  };
  const begin = (/** @type {string} */ kind, /** @type {number} */ file) =>
    void choose({ kind, file, place: null, name: `${kind} ${known.files[file]}`, called: "" });
  const picker = pick(known, open, begin);
  const asked = new URLSearchParams(location.search).get("record");
  if (asked === null) return;
  const found = named(known, asked);
  if (found.length === 1) return open(found[0]);
  if (found.length) picker.several(found);
  else box("edit-told").textContent = `没有编号是“${asked}”的条目；请在上面找。`;
}

const load = () => come(FORMS).then(start, () => lost(load));
// This may run before the page is there, where the browser has kept it.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", load);
else void load();
