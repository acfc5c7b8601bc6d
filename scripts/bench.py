"""Measure what visitors and editors wait for: ``make bench`` prints medians, side by side.

Nothing here is a test: machines differ. Budgets on bytes are tests
(tests/scripts/measuring/).
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.files.leaving import leave
from scripts.files.paths import ROOT, SITE
from scripts.measuring.desks import print_desks
from scripts.measuring.first_answer import print_first_answers
from scripts.measuring.first_view import first_view
from scripts.measuring.plan import print_plan
from scripts.measuring.pyodide_start import print_pyodide_start
from scripts.measuring.rosters import print_rosters
from scripts.measuring.search import print_search
from scripts.measuring.server import BenchServer
from scripts.measuring.serving import edits
from scripts.measuring.weights import PYTHONS, weights

BUILD_RUNS = 3
EDITS = 5
# The same Markdown, theme and extensions, and nothing of ours around them.
BARE = """INHERIT: {root}/mkdocs.yml
docs_dir: {root}/build/docs
hooks: []
extra_css: []
theme: {{custom_dir: none}}
"""
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]


def main() -> int:
    """Build the site, then print every measurement."""
    subprocess.run([sys.executable, "-m", "scripts.build", "site"], cwd=ROOT, check=True)
    print_weights()
    print_first_views()
    record = ROOT / ".venv" / "chromium-path"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=record.read_text().strip(), args=QUIET)
        print_first_answers(browser)
        print_pyodide_start(browser)
        print_recalculation(browser)
        print_desks(browser)
        print_rosters(browser)
        print_search(browser)
        browser.close()
    print_plan()
    print_builds()
    print_edits()
    # From a small process: the system counts a parent's memory as the least of its child's.
    subprocess.run([sys.executable, "-m", "scripts.scale", "1", "2", "4"], cwd=ROOT, check=True)
    return 0


def print_weights() -> None:
    """Bytes over the wire (brotli 11) of what each runtime needs."""
    print("\nBytes over the wire, brotli 11")
    for runtime in PYTHONS:
        files = weights(SITE, runtime)
        for name, size in files.items():
            print(f"  {runtime:12} {name:44} {size:>10,}")
        print(f"  {runtime:12} {'together':44} {sum(files.values()):>10,}")


def print_first_views() -> None:
    """Bytes (gzip) of what some pages load before anything is touched."""
    print("\nFirst view, gzip")
    for folder in ("", "occupations/", "documents/", "about/", "calculator/"):
        print(f"  {folder or 'home':30} {sum(first_view(SITE, folder).values()):>10,}")


def print_recalculation(browser: Browser) -> None:
    """From a changed number to the answer on the page, once warm."""
    with BenchServer(SITE, 0.0, 0.0) as address:
        page = browser.new_page()
        page.goto(address + "calculator/")
        page.wait_for_function("document.querySelector('.desk').dataset.runtime")
        found: list[float] = page.evaluate(
            """async () => {
              const page = document.querySelector(".desk");
              const field = document.getElementById("entry-employed");
              const times = [];
              for (let i = 0; i < 50; i++) {
                const before = page.dataset.answered, start = performance.now();
                field.value = String(i % 36);
                field.dispatchEvent(new Event("input", { bubbles: true }));
                await new Promise((done) => {
                  const look = () => page.dataset.answered === before ? setTimeout(look) : done();
                  look();
                });
                times.push(performance.now() - start);
              }
              return times;
            }"""
        )
    print(f"\nA changed number to the new answer on the page, MicroPython, ms: {spread(found)}")


def print_builds() -> None:
    """The whole build against MkDocs with its theme alone on the same Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "none").mkdir()
        (place / "mkdocs.yml").write_text(BARE.format(root=ROOT), encoding="utf-8")
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", f"{place}/site"]
        commands = {
            "whole build": [sys.executable, "-m", "scripts.build", "site"],
            "its part in MkDocs": mkdocs,
            "bare MkDocs": [*mkdocs, "--config-file", f"{place}/mkdocs.yml"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(BUILD_RUNS):
            for name, command in commands.items():
                times[name].append(worked(command))
    print("\nBuild, seconds of a processor: median (min..max), and by bare MkDocs")
    floor = statistics.median(times["bare MkDocs"])
    for name, found in times.items():
        print(f"  {name:20} {spread(found, 2)} {statistics.median(found) / floor:.2f}")


def print_edits() -> None:
    """What an editor waits for: the check, and the page while ``make serve`` runs."""
    check = [sys.executable, "-m", "scripts.check"]
    checks = [timed(check) for _ in range(EDITS)]
    shown, broken = edits(EDITS)
    print("\nAn edit, seconds: median (min..max)")
    for name, found in (("check", checks), ("page shows it", shown), ("page says error", broken)):
        print(f"  {name:20} {spread(found, 2)}")


def worked(command: list[str]) -> float:
    """Seconds that a processor works for `command`; who else waits for it does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def timed(command: list[str]) -> float:
    """Seconds that `command` takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def spread(found: list[float], digits: int = 0) -> str:
    """Median, smallest and largest of some measurements."""
    low, middle, high = min(found), statistics.median(found), max(found)
    return f"{middle:.{digits}f} ({low:.{digits}f}..{high:.{digits}f})"


if __name__ == "__main__":
    leave(main)
