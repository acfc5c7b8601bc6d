"""Take the pictures that README shows anew: ``make pictures``, after a change of the looks."""

from __future__ import annotations

import subprocess
import sys

from playwright.sync_api import sync_playwright

from scripts.files.leaving import leave
from scripts.files.paths import ROOT, SITE
from scripts.measuring.server import BenchServer
from scripts.picturing.browser import chromium
from scripts.picturing.page_kinds import KINDS, address_of
from scripts.picturing.shots import PHONE, Mode, picture
from scripts.picturing.small_pictures import webp

FOLDER = ROOT / "scripts/picturing/readme"
TAKEN = {
    "find": (PHONE._replace(height=720, scale=2), ".answer h2"),
    "calculator": (Mode("window", 1000, 850, scale=1.5), "h1"),
}
"""The kinds of page that README shows, on what, and from where downwards."""


def main() -> int:
    """Build the site and write one file for each of `TAKEN`."""
    if code := subprocess.call([sys.executable, "-m", "scripts.build", "site"], cwd=ROOT):
        return code  # it has said what is wrong
    FOLDER.mkdir(exist_ok=True)
    kinds = {kind.name: kind for kind in KINDS}
    with (
        BenchServer(SITE, bandwidth=0, delay=0) as where,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        blank = browser.new_page()
        for name, (mode, top) in TAKEN.items():
            kind = kinds[name]
            png = picture(browser, where, kind, address_of(kind, SITE), mode, screens=1, top=top)
            file = FOLDER / f"{name}.webp"
            file.write_bytes(webp(blank, png))
            print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    leave(main)
