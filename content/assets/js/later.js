// The script that only buttons need, fetched after the first answer.
import { lookForNewer } from "./release.js";

/** As soon as it has come. @type {typeof import("./hand-over.js") | undefined} */
let script;

/** Before it is needed; a click tries again. */
export function fetchHandOver() {
  import("./hand-over.js").then(
    (come) => (script = come),
    () => {},
  );
}

/** What has to be begun within the click. @param {HTMLElement} button */
export function reach(button) {
  script?.reach(button);
}

/**
 * Do what a button asks for, or say that the script has not come.
 * @param {HTMLElement} button
 * @param {(script: typeof import("./hand-over.js")) => void} act
 */
export function handOver(button, act) {
  button.parentElement?.querySelector(".script-lost")?.remove();
  import("./hand-over.js").then(act, () => {
    const lost = document.createElement("p");
    lost.className = "entry-problem script-lost";
    lost.setAttribute("role", "alert");
    lost.textContent = "没有取到这个按钮要用的程序。请检查网络，再按一次。";
    button.after(lost);
    lookForNewer(); // with an older release its files may be gone
  });
}
