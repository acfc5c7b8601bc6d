// On the page search/, before anything of it is shown: what stands below the results waits for them, so that
// nothing moves under a finger. search/page.js ends the wait; if it never comes, time does. No module, which
// would come after the first paint.

(() => {
  const LONGEST = 5000; // milliseconds
  if (!/[?&#]q=[^&#]/u.test(location.search + location.hash)) return;
  const { dataset } = document.documentElement;
  dataset.asked = "";
  addEventListener("load", () => setTimeout(() => delete dataset.asked, LONGEST));
})();
