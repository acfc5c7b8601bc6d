"""The two Pythons that a browser may load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scripts.desks.short_wasm import shortened
from scripts.files.paths import ROOT
from scripts.pyodide import wheels
from scripts.pyodide.library import library

RUNTIMES = "assets/runtime"
"""The folder of the site where they stand."""

PYODIDE = f"{RUNTIMES}/pyodide"

PACKAGES = {
    "micropython": (
        "@micropython/micropython-webassembly-pyscript",
        ("micropython.wasm",),  # the script is in the one file of the worker
    ),
    "pyodide": ("pyodide", ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")),
}
"""By runtime: the package it comes from, and the files that are taken from there."""

_MODULE = ".mjs"  # many servers do not say of it that it is a script, and then no browser runs it
_SCRIPT = ".js"


def runtime_files() -> Iterator[tuple[str, bytes]]:
    """(name in the site, content) of each. Raises LibraryError, NoWheelError."""
    for runtime, (package, names) in PACKAGES.items():
        files = {name: (ROOT / "node_modules" / package / name).read_bytes() for name in names}
        for name, content in as_scripts(files).items():
            if runtime == "micropython":
                content = shortened(content)  # older engines read it then
            yield f"{RUNTIMES}/{runtime}/{name}", content
    yield f"{PYODIDE}/python_stdlib.zip", library()
    yield f"{PYODIDE}/{wheels.LOCK.name}", wheels.LOCK.read_bytes()
    for name, content in wheels.wheels():
        yield f"{PYODIDE}/{name}", content


def as_scripts(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The `files` {name: content} with each module called a script, also where another names it."""
    modules = [name for name in files if name.endswith(_MODULE)]
    made = {}
    for name, content in files.items():
        if name in modules:
            for other in modules:
                renamed = other.removesuffix(_MODULE) + _SCRIPT
                content = content.replace(other.encode(), renamed.encode())
            name = name.removesuffix(_MODULE) + _SCRIPT
        made[name] = content
    return made


def pyodide_files(packages: Iterable[str] = ()) -> dict[str, bytes]:
    """{name in the site: content} of all that starts Pyodide with these `packages` of its lock."""
    used = {f"{PYODIDE}/{name}" for package in packages for name in wheels.needed(package)}
    return {
        name: content
        for name, content in runtime_files()
        if name.startswith(PYODIDE) and (name in used or not name.endswith(".whl"))
    }
