// The menu on a narrow screen: what leads to it without a script becomes a button that opens it. Closed,
// it is not on the page at all, so nobody has to step through it. See tests/content/test_menu.py.

/** @param {Element} link @returns {HTMLButtonElement} the link's own words and looks */
function asButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  const name = link.getAttribute("aria-label");
  if (name) button.setAttribute("aria-label", name);
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

function start() {
  const menu = document.getElementById("menu");
  const way = document.querySelector(".menu-button");
  const back = menu?.querySelector(".menu__close");
  if (!menu || !way || !back) return;
  const opener = asButton(way);
  const closer = asButton(back);
  opener.setAttribute("aria-controls", menu.id);

  /** @param {boolean} open */
  function set(open) {
    menu?.toggleAttribute("data-open", open);
    opener.setAttribute("aria-expanded", String(open));
  }

  function close() {
    const focused = document.activeElement;
    const elsewhere = focused && focused !== document.body && !menu?.contains(focused);
    set(false);
    if (!elsewhere) opener.focus();
  }

  opener.addEventListener("click", () => {
    set(!menu.hasAttribute("data-open"));
    if (menu.hasAttribute("data-open")) closer.focus();
  });
  closer.addEventListener("click", close);
  menu.addEventListener("click", (event) => {
    if (event.target === menu) close(); // beside the sheet
    else if (event.target instanceof Element && event.target.closest("a")) set(false);
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) set(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.hasAttribute("data-open")) close();
  });
  set(false);
  document.documentElement.dataset.menu = "ready";
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

export {};
