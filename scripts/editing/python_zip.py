"""The Python that checks in the browser, as one file: see `scripts.desks.python_zip`."""

from __future__ import annotations

from functools import cache

from scripts.desks.python_zip import packed

FILE = "assets/checker/python.zip"
PACKAGES = ("pydantic",)
"""What Pyodide loads beside it, of its lock."""

_ENTRY = "scripts.editing.checker"
_PURE = ("yaml",)


@cache  # nothing of it changes while a site is built or served
def python_zip() -> bytes:
    """All of it, packed."""
    return packed(_ENTRY, _PURE)
