"""How soon the class page answers from an empty cache, beside the least that there can be: a bare page
that starts the same worker with the same engine and rules."""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Route

from scripts.desks.class_desk import DESK
from scripts.desks.runtimes import RUNTIMES
from scripts.files.content_names import find
from scripts.files.paths import SITE
from scripts.measuring.server import BenchServer

RUNS = 7
LINES = {"localhost": (0.0, 0.0), "10 Mbit/s, 30 ms per request": (10e6 / 8, 0.030)}
_WORKER = "assets/js/micropython-worker.js"
_OURS = DESK.file.removesuffix(".md") + "/"
_BARE = "bare/"
# The worker starts before anything else, which no page of the site may do: no script stands within it.
BARE_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>bare</title>
<link rel="preload" href="../{worker}" as="script" crossorigin="anonymous">
<link rel="preload" href="../{engine}" as="fetch" crossorigin="anonymous">
<link rel="preload" href="../{bundle}" as="fetch" crossorigin="anonymous">
<script>
const name = new URL("../{bundle}#{release}", location).href;
new Worker("../{worker}", {{ type: "module", name }}).onmessage = () => performance.mark("ready");
</script></head><body><p>bare</p></body></html>
"""


def bare_page(site: Path) -> str:
    """The bare page with the names of the built `site`."""
    bundle = find(site, DESK.bundle)
    files = {
        "worker": find(site, _WORKER),
        "engine": find(site, f"{RUNTIMES}/micropython/micropython.wasm"),
        "bundle": bundle,
    }
    names = {key: file.relative_to(site).as_posix() for key, file in files.items()}
    return BARE_PAGE.format(**names, release=json.loads(bundle.read_bytes())["release"])


@dataclass(frozen=True)
class Opened:
    """Milliseconds from the navigation until something is painted, and until Python would answer."""

    painted: float
    ready: float


def print_first_answers(browser: Browser) -> None:
    """Both of the bare page and of the class page, in turn, on each line; Pyodide beside them."""
    print("\nFirst paint and ready to answer, cold, ms: median (min..max)")
    for line, (bandwidth, delay) in LINES.items():
        found: dict[str, list[Opened]] = {"bare page": [], "class page": [], "on Pyodide": []}
        with BenchServer(SITE, bandwidth, delay, {_BARE: bare_page(SITE)}) as address:
            for _ in range(RUNS):
                found["bare page"].append(opened(browser, address + _BARE))
                found["class page"].append(opened(browser, address + _OURS))
                found["on Pyodide"].append(opened(browser, address + _OURS, on_pyodide=True))
        for name, each in found.items():
            painted, ready = [one.painted for one in each], [one.ready for one in each]
            print(f"  {line:30} {name:12} {_spread(painted):20} {_spread(ready)}")
        floor, ours = (
            statistics.median(one.ready for one in found[name])
            for name in ("bare page", "class page")
        )
        print(f"  {line:30} {'ratio':12} {'':20} {ours / floor:.2f}")


def opened(browser: Browser, address: str, *, on_pyodide: bool = False) -> Opened:
    """Open `address` with empty caches; the page starts the same way `on_pyodide`, only the worker that it
    gets is the other one."""
    context = browser.new_context()
    if on_pyodide:
        other = find(SITE, "assets/js/pyodide-worker.js").read_text(encoding="utf-8")

        def swap(route: Route) -> None:
            route.fulfill(body=other, content_type="text/javascript")

        context.route(f"**/{find(SITE, _WORKER).name}", swap)
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('ready').length", timeout=300_000)
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    painted, ready = (
        page.evaluate("name => performance.getEntriesByName(name)[0].startTime", name)
        for name in ("first-contentful-paint", "ready")
    )
    context.close()
    return Opened(painted, ready)


def _spread(found: list[float]) -> str:
    return f"{statistics.median(found):.0f} ({min(found):.0f}..{max(found):.0f})"
