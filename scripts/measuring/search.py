"""What a search takes on a slow line and a slow phone, ours beside others over the same pages.

The page has loaded and is quiet. A visitor touches the field; `PAUSE` later the first word is there. What
is measured ends when the first result stands in the page and a frame has been drawn with it. Each run has
empty caches, and the searches take turns. The processor is slowed for the page, not for workers: of these
searches the theme's and Pagefind's have one, ours has none.
"""

from __future__ import annotations

import gzip
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from scripts.files.content_names import find
from scripts.files.paths import SITE
from scripts.measuring import other_searches
from scripts.measuring.server import BenchServer
from scripts.search.data import FILE

SLOW_4G = (1.6e6 / 8, 0.150)  # bytes a second, seconds for each request
SLOWER = 4  # times, the processor of a phone
PAUSE = 300  # milliseconds from the touch to the first word
RUNS = 5
NAME, QUESTION = "退役军人", "退役军人培训归谁管"


class Search(NamedTuple):
    """One search: its name, its site, a page of it, the field, what a result is."""

    name: str
    site: Path
    page: str
    field: str
    result: str


OURS = Search("ours", SITE, "groups/", ".find__input", "#found-list [role=option]")
_FIRST = """
async ({ field, result, words, pause }) => {
  const input = document.querySelector(field);
  const shown = new Promise(resolve => {
    const look = () => {
      if (!document.querySelector(result)?.textContent) return setTimeout(look, 2);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    look();
  });
  const touched = performance.now();
  input.focus();
  if (pause) await new Promise(resolve => setTimeout(resolve, pause));
  const typed = performance.now();
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { key: words.at(-1), bubbles: true }));
  const seen = await shown;
  return { touch: seen - touched, key: seen - typed };
}
"""
_KEYS = """
async ({ field, result, words }) => {
  const input = document.querySelector(field);
  const list = document.querySelector(result).closest("ol, [role=listbox]").parentElement;
  const times = [];
  for (let length = 1; length <= words.length; length++) {
    input.value = words.slice(0, length);
    const start = performance.now();
    const shown = new Promise(resolve => {
      const seen = new MutationObserver(() => { seen.disconnect(); resolve(performance.now()); });
      seen.observe(list, { childList: true, subtree: true, characterData: true });
      setTimeout(() => resolve(0), 2000);
    });
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true }));
    const end = await shown;
    if (end) times.push(end - start);
    await new Promise(resolve => setTimeout(resolve, 30));
  }
  return times;
}
"""


class Times(NamedTuple):
    """Milliseconds of every run, by what was measured, and the bytes of the last."""

    touch: list[float]
    key: list[float]
    at_once: list[float]
    keys: list[float]
    asked: list[int]


def print_search(browser: Browser) -> None:
    """Bytes of the data; then each search: bytes, the first result, a key."""
    data = find(SITE, FILE).read_bytes()
    print(f"\nSearch: data {len(gzip.compress(data, 9)):,} bytes gzip of {len(data):,}")
    with tempfile.TemporaryDirectory() as folder:
        searches = [OURS, *_others(Path(folder))]
        found = {search.name: Times([], [], [], [], []) for search in searches}
        whole: list[float] = []
        for (
            search
        ) in searches:  # not counted: the server packs each file when it is first asked for
            measure(browser, search, Times([], [], [], [], []))
        for _ in range(RUNS):
            for search in searches:
                measure(browser, search, found[search.name])
            with opened(browser, OURS) as (page, _server):
                whole.append(page.evaluate(_FIRST, _given(OURS, QUESTION))["key"])
    print(f"  slow 4G, CPU x {SLOWER}; bytes brotli; milliseconds: median (min..max)")
    for name, times in found.items():
        print(f"  {name}")
        print(f"    {'bytes fetched for it up to the first result':46} {times.asked[-1]:>9,}")
        print(f"    {f'from the first key, {PAUSE} ms after the touch':46} {_spread(times.key)}")
        print(f"    {'from the touch, then':46} {_spread(times.touch)}")
        print(f"    {'from both at once':46} {_spread(times.at_once)}")
        print(f"    {'a key, once all is there':46} {_spread(times.keys)}")
    print(f"  ours, a question, from the first key: {_spread(whole)}")


def measure(browser: Browser, search: Search, times: Times) -> None:
    """One visit that pauses and goes on typing, one that does not pause."""
    with opened(browser, search) as (page, server):
        first = page.evaluate(_FIRST, _given(search, NAME))
        times.touch.append(first["touch"])
        times.key.append(first["key"])
        times.asked.append(sum(n for file, n in server.sent.items() if _is_of_search(file)))
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        page.evaluate(_KEYS, _given(search, QUESTION))
        times.keys.extend(page.evaluate(_KEYS, _given(search, QUESTION)))
    with opened(browser, search) as (page, server):
        times.at_once.append(page.evaluate(_FIRST, _given(search, NAME, pause=0))["key"])


@contextmanager
def opened(browser: Browser, search: Search) -> Iterator[tuple[Page, BenchServer]]:
    """A page of `search` that has loaded, with empty caches and a slow processor."""
    server = BenchServer(search.site, *SLOW_4G)
    context = browser.new_context()
    with server as address:
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.goto(address + search.page)
        page.wait_for_load_state("networkidle")
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        yield page, server
        context.close()


def _others(folder: Path) -> Iterator[Search]:
    for name, make, page, field, result in (
        ("Pagefind", other_searches.pagefind, "", "#words", "#found li"),
        (
            "the theme's",
            other_searches.theme,
            "groups/",
            ".md-search__input",
            ".md-search-result__item",
        ),
    ):
        site = folder / name.split()[-1].strip("'s")
        site.mkdir()
        make(site)
        yield Search(name, site, page, field, result)


def _is_of_search(file: str) -> bool:
    return any(part in file for part in ("search", "pagefind/", "lunr"))


def _given(search: Search, words: str, pause: int = PAUSE) -> dict[str, object]:
    return {"field": search.field, "result": search.result, "words": words, "pause": pause}


def _spread(times: list[float]) -> str:
    if not times:
        return "-"
    return f"{statistics.median(times):.0f} ({min(times):.0f}..{max(times):.0f})"
