// An old address leads to the new one, with the place on the page that was asked for.

function start() {
  const link = document.getElementById("moved-to");
  if (!(link instanceof HTMLAnchorElement)) return;
  const to = new URL(link.href);
  to.hash = location.hash || to.hash;
  location.replace(to);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
