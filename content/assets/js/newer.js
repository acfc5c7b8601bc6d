// Where a page is of an older release than the site: it is loaded anew by itself, once, and where something was
// typed it says so instead. The one script whose name is not its content's (scripts/hooks/named_files.py): it has
// to be there for a page whose other files are gone, and to know pages that are older than itself. Plain, as
// watch.js is. release.js sends the event "newer"; the words stand in scripts/theme/main.html.

(function () {
  var typed = false;

  function newer() {
    var again = performance.navigation && performance.navigation.type === 1;
    if (!typed && !again) {
      location.reload();
      return;
    }
    var box = document.getElementById("newer");
    if (!box) document.addEventListener("DOMContentLoaded", newer);
    else if (!box.firstChild) tell(box);
  }

  /** Whether what was typed is there again after it: keep.js. */
  function keeps() {
    try {
      return Boolean(sessionStorage && localStorage);
    } catch (refused) {
      return false;
    }
  }

  /** @param {Element} box */
  function tell(box) {
    box.textContent = box.getAttribute(keeps() ? "data-told" : "data-unkept");
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = box.getAttribute("data-again");
    button.addEventListener("click", function () {
      location.reload();
    });
    box.appendChild(button);
  }

  /** A file did not come: only where it is no longer there the page is an old one. @param {string} address */
  function ask(address) {
    if (address.indexOf("/assets/") < 0) return;
    var asked = new XMLHttpRequest();
    asked.open("HEAD", address);
    asked.onload = function () {
      if (asked.status === 404 || asked.status === 410) newer();
    };
    asked.send();
  }

  document.addEventListener("newer", newer);
  document.addEventListener(
    "input",
    function (event) {
      if (event.isTrusted) typed = true;
    },
    true,
  );
  window.addEventListener(
    "error",
    function (event) {
      var file = /** @type {any} */ (event.target);
      ask((file && (file.src || file.href)) || "");
    },
    true,
  );
  // What stands above this script may have failed already.
  var above = document.querySelectorAll("script[src]");
  for (var at = 0; at < above.length; at++) {
    var address = /** @type {HTMLScriptElement} */ (above[at]).src;
    var known = /** @type {any} */ (performance.getEntriesByName(address)[0]);
    if (known && known.responseStatus >= 400) ask(address);
  }
})();
