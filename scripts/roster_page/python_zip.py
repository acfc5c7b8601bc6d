"""The Python that reads and judges rosters in the browser, as one file: see `scripts.desks.python_zip`."""

from __future__ import annotations

from functools import cache

from scripts.desks.python_zip import packed

FILE = "assets/roster/python.zip"
PACKAGES = ("python-calamine",)
"""What Pyodide loads beside it, of its lock."""

_ENTRY = "calculator.roster_page.desk"


@cache  # nothing of it changes while a site is built or served
def python_zip() -> bytes:
    """All of it, packed."""
    return packed(_ENTRY)
