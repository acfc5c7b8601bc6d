"""The two Pythons that a browser may load."""

from __future__ import annotations

from functools import cache

from scripts.files.paths import ROOT

RUNTIMES = "assets/runtime"
"""The folder of the site where they stand."""

PACKAGES = {
    "micropython": (
        "@micropython/micropython-webassembly-pyscript",
        ("micropython.wasm",),  # the script is in the one file of the worker
    ),
    "pyodide": (
        "pyodide",
        (
            "pyodide.mjs",
            "pyodide.asm.mjs",
            "pyodide.asm.wasm",
            "python_stdlib.zip",
            "pyodide-lock.json",
        ),
    ),
}
"""By runtime: the package it comes from, and its files."""

_LOCK = "pyodide-lock.json"  # named in the list of files, but not loaded


@cache
def pyodide_megabytes() -> int:
    """How much a browser loads before it has a full Python, in MB."""
    package, files = PACKAGES["pyodide"]
    folder = ROOT / "node_modules" / package
    return round(sum((folder / name).stat().st_size for name in files if name != _LOCK) / 1e6)
