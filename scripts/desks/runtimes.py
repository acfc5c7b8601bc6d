"""The two Pythons that a browser may load."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.desks.short_wasm import shortened
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

_MODULE = ".mjs"  # many servers do not say of it that it is a script, and then no browser runs it
_SCRIPT = ".js"


def runtime_files() -> Iterator[tuple[str, bytes]]:
    """(name in the site, content) of each; a module has the ending of a script, also where another
    names it."""
    for runtime, (package, names) in PACKAGES.items():
        modules = [name for name in names if name.endswith(_MODULE)]
        for name in names:
            content = (ROOT / "node_modules" / package / name).read_bytes()
            place = f"{RUNTIMES}/{runtime}/{name}"
            if runtime == "micropython":
                content = shortened(content)  # older engines read it then
            if name in modules:
                place = place.removesuffix(_MODULE) + _SCRIPT
                for other in modules:
                    renamed = other.removesuffix(_MODULE) + _SCRIPT
                    content = content.replace(other.encode(), renamed.encode())
            yield place, content
