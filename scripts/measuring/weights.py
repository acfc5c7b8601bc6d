"""What each of the browser's Pythons weighs on the wire, with what the class page needs."""

from __future__ import annotations

from pathlib import Path

import brotli

from scripts.desks.class_desk import DESK
from scripts.desks.runtimes import RUNTIMES
from scripts.files.content_names import find, plain

GLUE = "assets/js/desk-page.js"
PYTHONS = ("micropython", "pyodide")


def on_the_wire(site: Path, python: str) -> list[str]:
    """The files that a page needs for its first answer by `python`, by their plain names in the site: the
    runtime, its worker, the glue, the bundle."""
    runtime = sorted(find(site, f"{RUNTIMES}/{python}").iterdir())
    names = [plain(file.relative_to(site).as_posix()) for file in runtime]
    return [*names, f"assets/js/{python}-worker.js", GLUE, DESK.bundle]


def weights(site: Path, python: str) -> dict[str, int]:
    """Bytes after brotli 11 of each of these files."""
    return {
        name: len(brotli.compress(find(site, name).read_bytes(), quality=11))
        for name in on_the_wire(site, python)
    }
