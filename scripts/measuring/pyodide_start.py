"""How soon Pyodide stands as the site has it, beside Pyodide as it is published: a bare page with a worker that loads
it and imports what the pages' Python imports, from an empty cache, in one run."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path

import brotli
from playwright.sync_api import Browser

from scripts.desks.runtimes import PYODIDE, as_scripts, pyodide_files
from scripts.measuring.server import BenchServer
from scripts.pyodide.library import NEEDED, PUBLISHED

RUNS = 5
LINES = {"localhost": (0.0, 0.0), "10 Mbit/s, 30 ms per request": (10e6 / 8, 0.030)}
_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_LOCK = "pyodide-lock.json"
_PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>bare</title><script>
new Worker("worker.js", { type: "module" }).onmessage = () => performance.mark("ready");
</script></head><body></body></html>
"""
_WORKER = """import { loadPyodide } from "./pyodide.js";
const python = await loadPyodide();
python.runPython("import IMPORTED");
postMessage("ready");
"""


def published() -> dict[str, bytes]:
    """{name: content} of Pyodide as it is published, but that its modules are called scripts."""
    files = {name: (PUBLISHED / name).read_bytes() for name in (*_FILES, _LOCK)}
    return as_scripts(files)


def here() -> dict[str, bytes]:
    """The same as the site has it, without packages."""
    return {name.removeprefix(f"{PYODIDE}/"): one for name, one in pyodide_files().items()}


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """The `files` in a `folder` with a page and a worker that load them."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    worker = _WORKER.replace("IMPORTED", ", ".join(NEEDED))
    (folder / "worker.js").write_text(worker, encoding="utf-8")


def print_pyodide_start(browser: Browser) -> None:
    """Bytes after brotli 11 and milliseconds from the navigation until it could be used, and their ratios."""
    kinds = {"as published": published(), "as it is here": here()}
    print("\nPyodide as published and as it is here: bytes (brotli 11), ms until it has imported")
    sizes = {
        name: sum(len(brotli.compress(one, quality=11)) for one in files.values())
        for name, files in kinds.items()
    }
    _print("bytes", sizes, {name: [size] for name, size in sizes.items()})
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for number, files in enumerate(kinds.values()):
            write(place / str(number), files)
        for line, (bandwidth, delay) in LINES.items():
            found: dict[str, list[float]] = {name: [] for name in kinds}
            with BenchServer(place, bandwidth, delay) as address:
                for number, _ in enumerate(kinds):
                    started(browser, f"{address}{number}/")  # the server packs at its first answer
                for _ in range(RUNS):
                    for number, name in enumerate(kinds):
                        found[name].append(started(browser, f"{address}{number}/"))
            middle = {name: statistics.median(each) for name, each in found.items()}
            _print(line, middle, found)


def started(browser: Browser, address: str) -> float:
    """Milliseconds until the worker of the page is ready, with empty caches."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('ready').length", timeout=300_000)
    took: float = page.evaluate("performance.getEntriesByName('ready')[0].startTime")
    context.close()
    return took


def _print(
    line: str, middle: Mapping[str, float], found: Mapping[str, list[float] | list[int]]
) -> None:
    for name, each in found.items():
        print(f"  {line:30} {name:14} {middle[name]:>9,.0f} ({min(each):,.0f}..{max(each):,.0f})")
    ours, theirs = middle["as it is here"], middle["as published"]
    print(f"  {line:30} {'ratio':14} {ours / theirs:>9.2f}")
