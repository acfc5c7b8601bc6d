"""What the search takes: its data, the first result on a slow line and a slow phone, and a key after it."""

from __future__ import annotations

import gzip
import statistics

from playwright.sync_api import Browser

from scripts.files.paths import SITE
from scripts.measuring.server import BenchServer
from scripts.search.data import FILE

SLOW_4G = (1.6e6 / 8, 0.150)  # bytes a second, seconds for each request
SLOWER = 4  # times, the processor of a phone
RUNS = 5
_TYPED = "退役军人培训归谁管"
_READY = "() => [...document.querySelectorAll('#found-list [role=option]')].length > 0"
_TOUCH = """
words => {
  const field = document.querySelector(".find__input");
  window.touched = performance.now();
  new MutationObserver(() => {
    if (document.querySelector("#found-list [role=option]")) window.found ??= performance.now();
  }).observe(document.body, { childList: true, subtree: true });
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
"""
_KEYS = """
async words => {
  const field = document.querySelector(".find__input");
  const times = [];
  for (let length = 1; length <= words.length; length++) {
    field.value = words.slice(0, length);
    const start = performance.now();
    const shown = new Promise(resolve => {
      const seen = new MutationObserver(() => { seen.disconnect(); resolve(performance.now()); });
      seen.observe(document.querySelector(".found--list"), { childList: true, subtree: true });
    });
    field.dispatchEvent(new Event("input", { bubbles: true }));
    times.push(await shown - start);
  }
  return times;
}
"""


def print_search(browser: Browser) -> None:
    """Bytes of the data; milliseconds from the first touch to the first result; those of a key."""
    data = (SITE / FILE).read_bytes()
    print(f"\nSearch: data {len(gzip.compress(data, 9)):,} bytes gzip of {len(data):,}")
    firsts, keys = [], []
    for _ in range(RUNS):
        with BenchServer(SITE, *SLOW_4G) as address:
            page = browser.new_context().new_page()
            page.set_default_timeout(120_000)
            page.goto(address + "groups/")
            page.wait_for_load_state("networkidle")
            page.context.new_cdp_session(page).send(
                "Emulation.setCPUThrottlingRate", {"rate": SLOWER}
            )
            page.evaluate(_TOUCH, _TYPED[:4])
            page.wait_for_function(_READY)
            firsts.append(page.evaluate("window.found - window.touched"))
            page.wait_for_timeout(500)
            page.evaluate(_KEYS, _TYPED)
            keys += page.evaluate(_KEYS, _TYPED)
            page.context.close()
    what = f"slow 4G, CPU x {SLOWER}"
    print(f"  first result, {what}, ms: {_spread(firsts)}")
    print(f"  a key to its results, CPU x {SLOWER}, ms: {_spread(keys)}")


def _spread(times: list[float]) -> str:
    return f"{statistics.median(times):.0f} ({min(times):.0f}..{max(times):.0f})"
