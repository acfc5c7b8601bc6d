"""Show what a change does to the looks: ``make looks BASE=commit`` (without it, the last commit).

Builds both states, takes every kind of page in every mode of both, and writes each pair that differs to
``build/looks/``: before, after, and where they differ.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.files.leaving import leave
from scripts.files.paths import ROOT, SITE
from scripts.measuring.server import BenchServer
from scripts.picturing.browser import chromium
from scripts.picturing.differences import difference
from scripts.picturing.page_kinds import KINDS, address_of
from scripts.picturing.shots import MODES, picture
from scripts.picturing.sites import site_of

SHOWN = ROOT / "build" / "looks"
SCREENS = 6


def main(base: str) -> int:
    """Print a line for each picture that differs from `base`, a commit."""
    if code := subprocess.call([sys.executable, "-m", "scripts.build", "site"], cwd=ROOT):
        return code  # it has said what is wrong
    shutil.rmtree(SHOWN, ignore_errors=True)
    SHOWN.mkdir(parents=True)
    with (
        tempfile.TemporaryDirectory() as beside,
        site_of(base, Path(beside) / "base") as before,
        BenchServer(before, bandwidth=0, delay=0) as where_before,
        BenchServer(SITE, bandwidth=0, delay=0) as where_now,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        differing = compare(browser, where_before, where_now, before)
    print(f"{differing} of {len(KINDS) * len(MODES)} pictures differ from {base}: see {SHOWN}")
    return 0


def compare(browser: Browser, where_before: str, where_now: str, before: Path) -> int:
    """How many pictures differ between two served sites; each is written to `SHOWN`."""
    blank = browser.new_page()
    differing = 0
    for kind in KINDS:
        path = address_of(kind, SITE)
        if not (before / path.partition("?")[0]).is_dir():
            print(f"{kind.name:24}    new", flush=True)
            continue
        for mode in MODES:
            name = f"{kind.name}-{mode.name}"
            found = difference(
                blank,
                picture(browser, where_before, kind, path, mode, SCREENS),
                picture(browser, where_now, kind, path, mode, SCREENS),
            )
            if found.share:
                differing += 1
                (SHOWN / f"{name}.png").write_bytes(found.picture)
                print(f"{name:24} {found.share:6.1%}", flush=True)
    return differing


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1] if len(sys.argv) > 1 else "HEAD"))
