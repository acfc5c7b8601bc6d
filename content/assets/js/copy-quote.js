// A button beside each quotation of a document's page, which copies its words with where they stand: the
// document, its number and day, the clause, the address of the place. See tests/content/test_copy_quote.py.

/** @returns {HTMLElement | null} */
const from = () => document.querySelector("[data-quoted-from]");

/** @param {Element} cite what is copied of it */
function words(cite) {
  const place = /** @type {HTMLAnchorElement | null} */ (cite.querySelector("a.cite__place"));
  const clause = cite.querySelector(".cite__clause")?.textContent?.trim();
  const quote = cite.querySelector("q")?.textContent?.trim();
  return `“${quote}”——${from()?.dataset.quotedFrom}，${clause}。${place?.href}`;
}

/** @param {Element} cite */
function offer(cite) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-quote";
  button.textContent = "复制引文";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words(cite));
      told.textContent = "已复制。";
    } catch {
      const text = document.createElement("span");
      text.textContent = words(cite);
      told.replaceChildren("浏览器不让网页复制。文字已经选好，请自己复制：", text);
      getSelection()?.selectAllChildren(text);
    }
  });
  cite.append(" ", button, " ", told);
}

function start() {
  if (!from()) return;
  for (const cite of document.querySelectorAll("details.section .cite")) offer(cite);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

export {};
