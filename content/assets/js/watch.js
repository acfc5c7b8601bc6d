// Says from outside that a page does not compute, when the scripts that compute are not there to say it: in
// the plainest script, which every browser reads that shows the page at all (scripts/hooks/bundles.py builds
// it as ES5). It knows the desk by what stands at its element, and waits in ticks, which stand still while
// the device sleeps. See tests/content/test_watch.py.
//   data-unheard   set here at each input; desk-page.js takes it away when it has heard
//   data-asked, data-answered   the newest request, and the newest that is answered
//   data-runtime   which Python answers
//   data-state     set to unavailable here where nothing has started; data-stale: the amount is an old one

(function () {
  var TICK = 500; // milliseconds
  var HEARD = 4; // ticks in which a script that is there has heard
  var ANSWERED = 8; // ticks in which an answer has come, as a rule
  var HUNG = 120; // ticks after which no answer comes any more
  var LOADED = 24; // ticks in which the page's scripts have come, on most lines
  var LOST = "计算程序没有启动。";
  /** @type {Element | null} */
  var desk = null;
  /** @type {Element | null} what was clicked and is not heard */
  var clicked = null;
  var ticks = 0;
  var unheard = 0; // ticks
  var unanswered = 0; // ticks
  var impossible = false; // scripts of this page can never run here
  /** @type {string[]} scripts of this page that did not come */
  var lost = [];

  /** @param {string} name */
  function told(name) {
    return desk && desk.getAttribute("data-" + name);
  }

  var KNOWS_MODULES = "noModule" in document.createElement("script");

  /** Whether a module that this page needs can be there at all; in workers too. */
  function isModern() {
    var modules = false;
    try {
      // Whoever knows modules in workers asks for the type.
      var options = {
        get type() {
          modules = true;
          return "classic";
        },
      };
      new Worker("data:,", /** @type {any} */ (options)).terminate();
    } catch (refused) {}
    return KNOWS_MODULES && modules && "at" in Array.prototype;
  }

  /** Whether a program may run that is no script. */
  function compiles() {
    try {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      return true;
    } catch (refused) {
      return false;
    }
  }

  /** Why nothing computes, and what to do; a link in it leads to this page. */
  function why() {
    if (location.protocol === "file:") {
      return "这一页是存在设备里的文件，浏览器不让它计算。请联网打开网站上的这一页。";
    }
    if (window.origin === "null") return "放这一页的网页不让它计算。请另外打开：@";
    if (!isModern()) return "您的浏览器太旧，不能计算。请更新，或换一个：要多新，写在“关于本站”里。";
    if (!compiles()) {
      return "浏览器或网站的安全设置不让计算程序（WebAssembly）运行。请换一个浏览器；还不行，请告诉给您本站地址的人。";
    }
    return LOST + "请检查网络，刷新这一页再试；还不行，换一个浏览器。";
  }

  /** What to do where something is lost; where a reload changes nothing, the reason says it. */
  function again() {
    var why_ = told("runtime") === null ? why() : LOST;
    return why_.indexOf(LOST) ? "怎么办，写在这一页的开头。" : "请记下填的，刷新这一页再试。";
  }

  /** Whether something else stands in the form than what the page was made with. */
  function isOwn() {
    var form = /** @type {HTMLFormElement | null} */ (document.getElementById("desk-form"));
    for (var at = 0; form && at < form.elements.length; at++) {
      var field = /** @type {HTMLInputElement} */ (form.elements[at]);
      if (field.type !== "text" && field.type !== "textarea") continue;
      if (field.value !== field.defaultValue) return true;
    }
    return false;
  }

  /** Write `words` once. @param {Element} box @param {string} words */
  function write(box, words) {
    if (box.getAttribute("data-written") === words) return;
    box.setAttribute("data-written", words);
    var parts = words.split("@");
    box.textContent = parts[0];
    if (parts.length < 2) return;
    var link = document.createElement("a");
    link.href = location.href.replace(/[?]embed\b/, "");
    link.target = "_blank";
    link.textContent = link.href;
    box.appendChild(link);
  }

  function giveUp() {
    if (!desk) return;
    var box = desk.querySelector("[data-why]");
    if (box) write(box, why());
    desk.setAttribute("data-state", "unavailable");
  }

  /** The amount says itself that it is an old one; the next answer takes its place. @param {string} words */
  function mark(words) {
    if (!desk) return;
    var box = document.getElementById("answer-total") || document.getElementById("answer-state");
    if (!box) return;
    var note = box.querySelector(".answer-stale");
    if (!note) {
      note = document.createElement("p");
      note.className = "answer-stale";
      note.setAttribute("role", "alert");
      box.insertBefore(note, box.firstChild);
    }
    if (note.textContent !== words) note.textContent = words;
    desk.setAttribute("data-stale", "");
  }

  function unmark() {
    if (!desk || told("stale") === null) return;
    var note = desk.querySelector(".answer-stale");
    if (note && note.parentNode) note.parentNode.removeChild(note);
    desk.removeAttribute("data-stale");
  }

  /** A button that nothing hears says so. */
  function sayDead() {
    var button = clicked;
    clicked = null;
    if (!button || !button.parentNode) return;
    button.removeAttribute("aria-busy");
    var next = button.nextElementSibling;
    if (next && /script-lost/.test(next.className)) return;
    var note = document.createElement("p");
    note.className = "entry-problem script-lost";
    note.setAttribute("role", "alert");
    note.textContent = "这个按钮要用的程序没有启动。" + again();
    button.parentNode.insertBefore(note, button.nextSibling);
  }

  function look() {
    ticks++;
    if (!find()) return;
    var here = told("asked") !== null;
    var runs = told("runtime") !== null;
    if (!here && (impossible || ticks > LOADED || /desk-page/.test(lost.join()))) giveUp();
    var dead = told("state") === "unavailable";
    if (dead && !runs) giveUp(); // whoever gave up, why is said here
    unheard = told("unheard") === null ? 0 : unheard + 1;
    var behind = here && Number(told("asked")) > Number(told("answered"));
    unanswered = behind ? unanswered + 1 : 0;
    if (unheard > HEARD || (dead && (unheard || unanswered)) || unanswered > HUNG) {
      if (!runs) giveUp();
      mark("没有重算：这不是照您现在填的算的。" + again());
    } else if (unanswered > ANSWERED) {
      mark(runs ? "还在算：这还不是照您现在填的。" : "程序还在载入：这还不是照您现在填的。");
    } else if (!unheard && !unanswered) unmark();
    if (dead || unheard > HEARD) sayDead();
    else if (here && !behind) clicked = null; // somebody did what was asked
  }

  /** Whether the page's own part is there; what stands in it at first may be no example. */
  function find() {
    if (desk) return true;
    if (!document.getElementById("desk-end")) return false;
    desk = document.querySelector(".desk");
    if (!desk) return false;
    impossible = location.protocol === "file:" || window.origin === "null" || !KNOWS_MODULES;
    if (told("asked") === null && (/^#v=/.test(location.hash) || isOwn())) expect();
    return true;
  }

  /** @param {Event} event */
  function hear(event) {
    var field = /** @type {HTMLInputElement} */ (event.target);
    var form = event.type === "reset" ? field : field.form;
    if (!form || form.id !== "desk-form" || field.type === "hidden") return;
    if (/** @type {InputEvent} */ (event).isComposing) return; // its end is an event too
    // Old browsers tell of a choice only so; whoever is there hears the other one.
    if (event.type === "change" && told("asked") !== null) return;
    expect();
  }

  function expect() {
    if (!desk) desk = document.querySelector(".desk");
    if (desk) desk.setAttribute("data-unheard", "");
  }

  /** @param {Event} event */
  function press(event) {
    var at = /** @type {Element | null} */ (event.target);
    while (at && at.tagName !== "BUTTON") at = at.parentElement;
    if (!at || !doing(at)) return;
    var others = lost.length && doing(at) === "plan";
    clicked = at;
    setTimeout(function () {
      if (others || told("state") === "unavailable") sayDead();
      else if (told("asked") === null) expect();
    });
  }

  /** Which script hears a button. @param {Element} button */
  function doing(button) {
    if (button.hasAttribute("data-want")) return "desk";
    var plan = button.hasAttribute("data-plan") || button.hasAttribute("data-row");
    return plan || button.hasAttribute("data-scenario") ? "plan" : "";
  }

  // Before anybody else hears of it.
  window.addEventListener("input", hear, true);
  window.addEventListener("change", hear, true);
  window.addEventListener("reset", hear, true);
  window.addEventListener("click", press, true);
  window.addEventListener(
    "error",
    function (event) {
      var script = /** @type {HTMLScriptElement} */ (event.target);
      if (script.tagName === "SCRIPT") lost.push(script.src);
    },
    true,
  );
  setInterval(look, TICK);
})();
