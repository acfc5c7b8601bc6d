"""What each of the browser's Pythons weighs on the wire, with what the class page needs."""

from __future__ import annotations

from pathlib import Path

import brotli

from scripts.desks.class_desk import DESK
from scripts.desks.runtimes import RUNTIMES

GLUE = ("assets/js/desk-page.js", "assets/js/python-files.js")


def weights(site: Path) -> dict[str, dict[str, int]]:
    """Bytes after brotli 11 by runtime and file: the runtime, its worker, the glue, the bundle."""
    return {
        runtime: {
            name: len(brotli.compress((site / name).read_bytes(), quality=11))
            for name in (
                *(
                    f.relative_to(site).as_posix()
                    for f in sorted((site / RUNTIMES / runtime).iterdir())
                ),
                f"assets/js/{runtime}-worker.js",
                *GLUE,
                DESK.bundle,
            )
        }
        for runtime in ("micropython", "pyodide")
    }
