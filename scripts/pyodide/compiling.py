"""Run by Pyodide itself, so that the bytecode is its own. It imports nothing that Pyodide does not bring."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterable
from importlib import import_module
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from importlib.util import source_hash

_DAY = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made

_DOCUMENTED = ("pyodide", "_pyodide")
"""Who reads its own documentation strings; all others go without, and without assertions."""


def compiled(library: str, modules: Iterable[str]) -> bytes:
    """Of the zip `library` all that is loaded from it once the `modules` are, as a zip of bytecode for which no source
    is looked at. Not packed: servers pack it on the line, and Python starts sooner. Raises ImportError."""
    for module in modules:
        import_module(module)
    packed = io.BytesIO()
    with zipfile.ZipFile(library) as whole, zipfile.ZipFile(packed, "w") as made:
        for name in sorted(whole.namelist()):
            module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            if name.endswith(".py") and _is_loaded(module):
                source = whole.read(name)
                kept = 0 if module.partition(".")[0] in _DOCUMENTED else 2
                code = compile(source, f"{library}/{name}", "exec", 0, True, kept)
                pyc = _code_to_hash_pyc(code, source_hash(source), checked=False)
                made.writestr(zipfile.ZipInfo(f"{name}c", _DAY), bytes(pyc))
    return packed.getvalue()


def _is_loaded(module: str) -> bool:
    """Whether it comes from a file: some of the library is frozen into Python itself."""
    spec = getattr(sys.modules.get(module), "__spec__", None)
    return bool(spec and spec.has_location)
