// What is read aloud: once nothing has changed for a moment, and then the last of it, once. See
// tests/content/test_speaker.py.

const PAUSE = 900; // milliseconds

/**
 * @param {Element} box where the line that is read, and not seen, is put
 * @returns {(words: () => string) => void} takes what finds the words when it is quiet
 */
export function speaker(box) {
  const line = document.createElement("p");
  line.className = "unseen";
  line.setAttribute("role", "status");
  box.append(line);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => (line.textContent = words()), PAUSE);
  };
}

/** Of the parts of a desk marked `data-spoken`, those that an answer changed. @param {HTMLElement} desk */
export function speakAnswers(desk) {
  const say = speaker(desk);
  const parts = () => /** @type {NodeListOf<HTMLElement>} */ (desk.querySelectorAll("[data-spoken]"));
  const textOf = (/** @type {HTMLElement} */ part) => part.innerText.replace(/\s+/gu, " ").trim();
  const heard = new Map([...parts()].map((part) => [part, textOf(part)]));
  desk.addEventListener("answered", () =>
    say(() => {
      const said = [];
      for (const part of parts()) {
        const text = part.getClientRects().length ? textOf(part) : ""; // what is hidden is not read
        if (text && text !== heard.get(part)) said.push(text);
        heard.set(part, text);
      }
      return said.join("\n");
    }),
  );
}
