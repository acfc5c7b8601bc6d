// What the buttons at a page's end do: copy its address, show it as a QR code, print it, report an
// error, of one of its records too. Loaded by page-end.js when one is touched.

(() => {
  const root = document.querySelector("[data-page-end]");
  if (!(root instanceof HTMLElement)) return;
  const end = root; // surely there, also inside functions
  const box = /** @type {HTMLElement} */ (end.querySelector(".page-end__box"));
  const told = /** @type {HTMLElement} */ (end.querySelector("[role=status]"));
  const BY_HAND = "浏览器不让网页复制。文字已经选好，请自己复制。";
  /** Light around a QR code, in its squares. */
  const MARGIN = 4;
  const ASKED = "哪里不对：";
  let shown = "";

  /** The page's address; what stands behind # only if it names a place: the desks put answers there. */
  function address() {
    const url = new URL(location.href);
    let place = "";
    try {
      place = decodeURIComponent(url.hash.slice(1));
    } catch {}
    if (!place || !document.getElementById(place)) url.hash = "";
    return url.href;
  }

  /** @param {string | undefined} record its id */
  function report(record) {
    const { title, day, version } = end.dataset;
    return [
      `网页：${title}`,
      `网址：${address()}`,
      `编号：${record}`,
      `资料日期：${day}，数据版本：${version}`,
      "",
      ASKED,
      "应该是什么：",
      "依据哪份文件哪一条：",
      "",
    ].join("\n");
  }

  /** @param {string} which the button whose box is open; none: close it */
  function open(which) {
    shown = which;
    box.hidden = !which;
    box.replaceChildren();
    told.textContent = "";
    for (const button of end.querySelectorAll("[aria-expanded]")) {
      const own = /** @type {HTMLElement} */ (button).dataset.do === which;
      button.setAttribute("aria-expanded", String(own));
    }
  }

  /** @param {string} text @param {string} label @param {number} rows */
  function field(text, label, rows) {
    const area = document.createElement("textarea");
    area.rows = rows;
    area.value = text;
    area.setAttribute("aria-label", label);
    box.append(area);
    return area;
  }

  /** @param {string} text @param {() => HTMLTextAreaElement} byHand what holds the text to be selected */
  async function copy(text, byHand) {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = "已复制。";
    } catch {
      const area = byHand();
      area.focus();
      area.select();
      told.textContent = BY_HAND;
    }
  }

  function showReport() {
    open("report");
    const words = document.createElement("p");
    words.textContent =
      "本站没有登记收件地址。请在下面写明哪里不对，复制这段文字，交给把本站地址给您的人或单位。" +
      "写的内容只在您的设备上。";
    box.append(words);
    const area = field(report(end.dataset.record), "要发出去的文字", 11);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "复制这段文字";
    button.addEventListener("click", () => copy(area.value, () => area));
    box.append(button);
    area.focus();
    const start = area.value.indexOf(ASKED) + ASKED.length;
    area.setSelectionRange(start, start);
    area.scrollTop = 0;
  }

  async function showCode() {
    open("code");
    const text = address();
    try {
      const { generate } = await import(new URL(end.dataset.qr ?? "", document.baseURI).href);
      if (shown !== "code") return;
      const code = generate(text);
      const canvas = document.createElement("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", `本页网址的二维码：${text}`);
      const black = [0, 0, 0, 255];
      const white = [255, 255, 255, 255];
      code.toCanvas(canvas, { on: black, off: white, pad: MARGIN });
      const caption = document.createElement("p");
      caption.textContent = `用手机扫，打开这一页：${text}`;
      box.append(canvas, caption);
      told.textContent = "二维码在下面，是在您的设备上做的。";
    } catch {
      const area = field(text, "本页网址", 2);
      area.select();
      told.textContent = "二维码没有做成，可以复制网址。";
    }
  }

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const ways = {
    link() {
      open("");
      const text = address();
      copy(text, () => {
        open("link");
        return field(text, "本页网址", 2);
      });
    },
    code: () => (shown === "code" ? open("") : void showCode()),
    report: () => (shown === "report" ? open("") : showReport()),
    print() {
      open("");
      print();
    },
    form(link) {
      const record = link.dataset.record ?? "";
      const title = `报告错误：${record === end.dataset.record ? end.dataset.title : record}`;
      const values = { title, page: address(), record, body: report(record) };
      let href = end.dataset.form ?? "";
      for (const [name, value] of Object.entries(values)) {
        href = href.replaceAll(`{${name}}`, encodeURIComponent(value));
      }
      /** @type {HTMLAnchorElement} */ (link).href = href;
    },
  };

  addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-do]") : null;
    if (button instanceof HTMLElement) ways[button.dataset.do ?? ""]?.(button);
  });
})();
