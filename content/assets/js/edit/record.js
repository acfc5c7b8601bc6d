// One record that is being changed: its form, what Python writes of it, what the check finds, and what is kept
// on the device until it was taken away.
import { checker } from "./checking.js";
import { draftOf, forgetDraft, keepDraft } from "./draft.js";
import { recordParts } from "./form.js";
import { box, made } from "./made.js";
import { lists } from "./lists.js";
import { fresh, stateOf } from "./state.js";
import { take } from "./take.js";
import { clearTold, tell } from "./told.js";
import { writer } from "./writing.js";

/** @typedef {import("./pick.js").Known} Known */
/** @typedef {import("./state.js").State} State */
/** @typedef {{file: string, between: string[], records: {kind: string, place: number, text: string, node: any[]}[]}} Content */
/** @typedef {{mayLeave(): boolean, close(): void}} Opened */

const PAUSE = 700; // milliseconds after the last key, until the check looks again
const LEAVE = "改动还没有拿走。留在这台设备上，下次打开这一条还在。要离开吗？";

/** Who is told what Python says: the record that is open. @typedef {ReturnType<typeof take>} Hand */
/** @type {Hand | undefined} */ let hand;
/** @type {((now: import("./writing.js").Written) => void) | undefined} */ let shown;

const check = checker({
  progress: (progress) => hand?.progress(progress),
  found(found) {
    tell(found);
    hand?.checked();
  },
  failed: (reason) => hand?.failed(reason),
});
const write = writer(
  new URL(box("edit").dataset.writer ?? "", document.baseURI).href,
  (now) => shown?.(now),
  () => hand?.unwritten(),
);

/**
 * @param {Known} known @param {Content} content its file @param {string} kind
 * @param {number | null} place which one of the file it is; null: a new one
 * @param {string} name by which what was not taken away is kept @param {string} called
 * @param {() => void} anew opens it again as it was
 * @returns {Opened}
 */
export function openRecord(known, content, kind, place, name, called, anew) {
  const field = /** @type {import("./state.js").Field} */ (known.forms.find(({ key }) => key === kind));
  const record = place === null ? null : content.records[place];
  const last = place ?? content.records.map((each) => each.kind).lastIndexOf(kind);
  const text = record?.text ?? "";
  const kept = draftOf(name);
  const state = kept?.text === text ? kept.state : record ? stateOf(record.node) : fresh(field);
  let taken = kept?.text !== text;
  /** @type {import("./writing.js").Written | undefined} */ let written;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;

  const pieces = (/** @type {number} */ from, /** @type {number} */ to) =>
    content.between.slice(from, to).map((part, at) => part + (content.records[from + at]?.text ?? "")).join("");
  const before = record ? pieces(0, last) + content.between[last] : pieces(0, last + 1);
  const behind = pieces(last + 1, content.between.length);
  const many = content.records.filter((each) => each.kind === kind).length;

  const look = () => {
    if (!written) return;
    const request = { file: content.file, text: written.file, kind, place: record?.place ?? many, lines: written.lines };
    check.ask(request);
  };
  const ask = () =>
    write({ kind, file: content.file, text, node: record?.node ?? null, state, before, behind });
  const changed = () => {
    taken = false;
    own.unchecked();
    ask();
  };
  const around = lists(known, {
    typed: changed,
    shaped(at) {
      clearTold();
      build();
      changed();
      const field_ = box(`at:${at}`) ?? box("edit-form");
      field_.closest("details")?.setAttribute("open", "");
      const first = /** @type {HTMLElement | null} */ (field_.querySelector("input, select, textarea"));
      (field_.matches("input, select, textarea") ? field_ : (first ?? field_)).focus();
    },
  });
  const build = () => box("edit-form").replaceChildren(...recordParts(field, state, [], around, ""));
  const own = take(content.file, {
    check: look,
    taken: () => (taken = true),
    drop() {
      forgetDraft(name);
      taken = true;
      anew();
    },
  });
  hand = own;
  shown = (now) => {
    written = now;
    own.show(now);
    if (!now.changed) forgetDraft(name);
    else if (!taken) own.kept(keepDraft(name, { text, state, block: now.block }));
    clearTimeout(timer);
    if (check.started()) timer = setTimeout(look, PAUSE);
  };

  box("edit-title").textContent = record ? `改${field.title}：${called}` : `新写一条${field.title}`;
  box("edit-file").replaceChildren("在文件 ", ...source(content.file, before, kind, name), " 里。");
  box("edit-record").hidden = false;
  own.older(kept && kept.text !== text ? kept.block : "", () => forgetDraft(name));
  own.restored(kept?.text === text);
  build();
  ask();
  const warn = (/** @type {BeforeUnloadEvent} */ event) => {
    if (!taken && written?.changed) event.preventDefault();
  };
  addEventListener("beforeunload", warn);
  box("edit-title").focus();
  return {
    mayLeave: () => taken || !written?.changed || confirm(LEAVE),
    close() {
      clearTimeout(timer);
      check.forget();
      removeEventListener("beforeunload", warn);
      own.close();
    },
  };
}

/**
 * The name of the file; where a host is named, it leads to it there.
 * @param {string} file @param {string} before what stands before the record @param {string} kind
 * @param {string} name its kind and id
 */
function source(file, before, kind, name) {
  const code = made("code", {}, file);
  const host = box("edit").dataset.host;
  if (!host) return [code];
  const told = { file: encodeURI(file), line: String(before.split("\n").length), id: encodeURIComponent(name.replace(`${kind}/`, "")) };
  const href = Object.entries(told).reduce((all, [key, value]) => all.replaceAll(`{${key}}`, value), host);
  return [made("a", { href, rel: "noopener" }, code), `（第 ${told.line} 行）`];
}
