"""What draws a page's address as a QR code, in the browser and only when it is asked to."""

from __future__ import annotations

from pathlib import Path

from scripts.files.paths import ROOT

PACKAGE = "lean-qr"
FILES = {"index.mjs": "assets/qr/lean-qr.js", "LICENSE": "assets/qr/LICENSE"}
"""Of the package: where each file stands in the site."""


def files() -> dict[Path, str]:
    """The files that are copied, and where to; content/assets/js/page-end.js loads the first."""
    return {ROOT / "node_modules" / PACKAGE / name: place for name, place in FILES.items()}
