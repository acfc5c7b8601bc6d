"""Take the pictures of the guides for editors: ``make guide-pictures``; the next build shows them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.files.guide_pictures import FOLDER, file_of
from scripts.files.leaving import leave
from scripts.files.paths import ROOT, SITE
from scripts.measuring.server import BenchServer
from scripts.picturing.browser import chromium
from scripts.picturing.guide_shots import IMPACT, SHOTS, address_of, taken
from scripts.picturing.small_pictures import webp

BEFORE, AFTER = "改动前", "改动后"
_SHARE = re.compile(r"(share: )(\d+)(%)")


def impact_page(folder: Path) -> str:
    """The page of `make impact` on a made-up change: one share of a scheme was a part larger before. `folder`
    is for the state before."""
    for name in ("catalog", "content", "tests/cases"):
        shutil.copytree(ROOT / name, folder / name)
    for file in sorted((folder / "catalog" / "schemes").iterdir()):
        text = file.read_text(encoding="utf-8")
        file.write_text(_SHARE.sub(lambda m: f"{m[1]}{int(m[2]) + 1}{m[3]}", text), "utf-8")
    (folder.parent / AFTER).symlink_to(ROOT)
    command = ["scripts.impact", "--base-folder", folder.name, "--head-folder", AFTER]
    return subprocess.run(  # that a line 说明: is missing is part of the picture
        [sys.executable, "-m", *command, "--format", "html"],
        cwd=folder.parent,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
    ).stdout


def main() -> int:
    """Build the site and write a file for each of `SHOTS`."""
    if code := subprocess.call([sys.executable, "-m", "scripts.build", "site"], cwd=ROOT):
        return code  # it has said what is wrong
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        beside = {IMPACT: impact_page(Path(folder) / BEFORE)}
    with (
        BenchServer(SITE, bandwidth=0, delay=0, beside=beside) as where,
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
