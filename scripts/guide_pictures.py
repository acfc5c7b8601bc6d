"""Take the pictures of the guides for editors: ``make guide-pictures``; the next build shows them."""

from __future__ import annotations

import subprocess
import sys

from playwright.sync_api import sync_playwright

from scripts.files.guide_pictures import FOLDER, file_of
from scripts.files.leaving import leave
from scripts.files.paths import ROOT, SITE
from scripts.measuring.server import BenchServer
from scripts.picturing.browser import chromium
from scripts.picturing.guide_shots import SHOTS, address_of, taken
from scripts.picturing.small_pictures import webp


def main() -> int:
    """Build the site and write a file for each of `SHOTS`."""
    subprocess.run([sys.executable, "-m", "scripts.build", "site"], cwd=ROOT, check=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    with (
        BenchServer(SITE, bandwidth=0, delay=0) as where,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        blank = browser.new_page()
        for name, shot in SHOTS.items():
            file = file_of(name, shot.width, shot.height)
            file.write_bytes(webp(blank, taken(browser, where + address_of(shot, SITE), shot)))
            print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    leave(main)
