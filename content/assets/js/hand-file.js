// Hands a file that Python made to the visitor; nothing is sent anywhere. Browsers within other apps drop such
// files without a word, and a page cannot know: so it never says that one is saved, and offers what is in
// it to be copied. See tests/content/test_hand_file.py.
import { copied } from "./clipboard.js";

/** @typedef {import("./desk-page.js").Saved} Saved */

const FORGET_AFTER = 60_000; // milliseconds; a saved file has long been written by then
/** Apps that show pages and save no files: what their browser calls itself, what people call them. */
const APPS = [
  [/MicroMessenger/i, "微信"],
  [/DingTalk/i, "钉钉"],
  [/\bQQ\//i, "QQ"],
  [/Weibo/i, "微博"],
  [/AlipayClient/i, "支付宝"],
  [/aweme/i, "抖音"],
];

/** What people call the app that shows the page, empty where it is a browser. */
export function inApp() {
  const app = APPS.find(([pattern]) => /** @type {RegExp} */ (pattern).test(navigator.userAgent));
  return app ? String(app[1]) : "";
}

/** How to come to a browser that does it, with what was filled in. */
export function whereElse() {
  const carried = document.querySelector("[data-want=link]")
    ? "先按“复制链接”，再到手机自带的浏览器里粘贴打开，填的内容就跟过去了。"
    : "请点右上角的“…”，选“在浏览器打开”；填的内容不会跟过去，要再填一次。";
  return inApp() ? carried : "换一个浏览器打开这一页，再存一次。";
}

/**
 * @param {HTMLElement} button that asked for it
 * @param {Saved} file
 */
export function handFile(button, file) {
  const app = inApp();
  if (!app) download(file);
  const words = app
    ? `${app}里存不了文件。${whereElse()}`
    : `已交给浏览器下载：${file.name}。`;
  const box = tellBeside(button, words);
  box.append(file.hex ? elsewhere(app) : content(file.text ?? "", Boolean(app)));
}

/** @param {Saved} file */
function download(file) {
  const bytes = file.hex?.match(/../g)?.map((byte) => parseInt(byte, 16));
  const content = bytes ? new Uint8Array(bytes) : (file.text ?? "");
  const address = URL.createObjectURL(new Blob([content], { type: file.type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER);
}

/** A line below the button's own, in the place of what was told there. @param {HTMLElement} button @param {string} words */
export function tellBeside(button, words) {
  const line = button.closest("p") ?? button;
  const next = line.nextElementSibling;
  if (next?.classList.contains("handed")) next.remove();
  const box = document.createElement("div");
  const told = document.createElement("p");
  box.className = "handed";
  told.setAttribute("role", "status");
  box.append(told);
  line.after(box);
  setTimeout(() => (told.textContent = words)); // what is there already is not read aloud
  return box;
}

/** What can be done about a file that is no text. @param {string} app */
function elsewhere(app) {
  const fold = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "没有看到下载的文件？";
  fold.append(summary, `这个软件可能不让网页存文件。${whereElse()}`);
  fold.hidden = Boolean(app); // said already
  return fold;
}

/** @param {string} text @param {boolean} open */
function content(text, open) {
  const fold = document.createElement("details");
  const summary = document.createElement("summary");
  const area = document.createElement("textarea");
  const button = document.createElement("button");
  const told = document.createElement("span");
  fold.open = open;
  summary.textContent = open ? "也可以复制内容" : "没有看到下载的文件？可以复制内容";
  area.readOnly = true;
  area.rows = 6;
  area.value = text;
  area.setAttribute("aria-label", "文件的内容");
  button.type = "button";
  button.textContent = "复制内容";
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const done = await copied(text, area);
    told.textContent = done ? "已复制。" : "没能自动复制。内容已经选好，请长按或右键复制。";
  });
  const line = document.createElement("p");
  line.className = "form-buttons";
  line.append(button, told);
  fold.append(summary, area, line);
  return fold;
}
