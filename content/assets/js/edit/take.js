// What can be done with the changed record: look at its lines, check it, copy it, save the file, drop it.
import { copied } from "../clipboard.js";
import { handFile } from "../hand-file.js";
import { put } from "../put.js";
import { box } from "./made.js";

/** @typedef {import("./writing.js").Written} Written */
/** @typedef {{check(): void, taken(): void, drop(): void}} Acts */

const UNCHECKED = "未检查。";
const STEPS = { fetch: "正在取检查程序", start: "正在启动", look: "正在读整个目录", check: "正在检查" };

/** @param {string} file its path @param {Acts} acts */
export function take(file, acts) {
  /** @type {Written | undefined} */ let written;
  let isChecked = false;
  const buttons = new AbortController();
  const on = (/** @type {string} */ id, /** @type {(button: HTMLElement) => void} */ act) =>
    box(id).addEventListener("click", () => act(box(id)), { signal: buttons.signal });
  const state = box("edit-state");
  const copy = async (/** @type {string} */ words) => {
    const area = /** @type {HTMLTextAreaElement} */ (box("edit-text"));
    area.value = words;
    const done = await copied(words, area);
    const marked = isChecked ? "" : "（未检查）";
    box("edit-copied").textContent = done ? `已复制${marked}。` : "没能自动复制。下面的字已经选好，请长按或右键复制。";
    box("edit-text-fold").toggleAttribute("open", !done);
    if (done) acts.taken();
    else area.select();
  };
  on("edit-check", acts.check);
  on("edit-copy", () => void copy(written?.block ?? ""));
  on("edit-copy-file", () => void copy(written?.file ?? ""));
  on("edit-save", (button) => {
    const name = file.split("/").at(-1) ?? file;
    handFile(button, { type: "text/yaml;charset=utf-8", name, text: written?.file ?? "" });
    acts.taken();
  });
  on("edit-drop", () => confirm("放弃这一条的全部改动，回到原来的样子？") && acts.drop());
  box("edit-lost").replaceChildren();
  box("edit-checked").replaceChildren();
  state.textContent = UNCHECKED;

  return {
    /** @param {Written} now */
    show(now) {
      written = now;
      put(box("edit-diff"), now.parts["edit-diff"]);
      /** @type {HTMLTextAreaElement} */ (box("edit-text")).value = now.block;
      box("edit-copied").textContent = "";
      for (const id of ["edit-copy", "edit-copy-file", "edit-save", "edit-check"]) box(id).toggleAttribute("disabled", false);
    },
    /** Something is another now than what was checked. */
    unchecked() {
      isChecked = false;
      state.textContent = UNCHECKED;
    },
    checked() {
      isChecked = true;
      state.textContent = "";
    },
    /** @param {import("./checking.js").Progress} progress */
    progress({ step, bytes }) {
      const bar = /** @type {HTMLProgressElement} */ (box("edit-progress"));
      bar.hidden = step !== "fetch";
      bar.value = bytes;
      const words = `${STEPS[/** @type {keyof typeof STEPS} */ (step)]}……`;
      if (state.textContent !== words) state.textContent = words; // read aloud once
    },
    /** @param {string} reason */
    failed(reason) {
      box("edit-progress").hidden = true;
      state.textContent = UNCHECKED;
      box("edit-lost").textContent = `检查程序没有启动（${reason || "没有取到"}）。YAML 照样可以复制、下载，但标着“未检查”：提交以后由 make check 检查。要再试，再按一次“检查”。`;
    },
    /** Nothing here can write YAML. */
    unwritten() {
      box("edit-lost").textContent = "这个浏览器写不出 YAML（计算程序没有启动）。请换一个浏览器，或直接在文件里改。";
    },
    /** @param {boolean} done */
    kept: (done) =>
      void (box("edit-kept").textContent = done ? "改动记在这台设备上，不上传。" : "浏览器不让网页记内容：请先复制再离开。"),
    /** @param {boolean} is */
    restored: (is) => void (box("edit-kept").textContent = is ? "上次没有拿走的改动还在，已经填好。" : ""),
    /** A change that was made of another text than there is now. @param {string} block @param {() => void} drop */
    older(block, drop) {
      const fold = box("edit-older");
      fold.hidden = !block;
      /** @type {HTMLTextAreaElement} */ (box("edit-older-text")).value = block;
      box("edit-older-drop").onclick = () => {
        drop();
        fold.hidden = true;
      };
    },
    close: () => buttons.abort(),
  };
}
