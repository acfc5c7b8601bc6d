"""The Python that checks in the browser, as one file: see `scripts.desks.python_zip`."""

from __future__ import annotations

from functools import cache

from scripts.desks.python_zip import packed

FILE = "assets/checker/python.zip"
_ENTRY = "scripts.editing.checker"
_PURE = ("annotated_types", "pydantic", "typing_extensions", "typing_inspection", "yaml")
"""What reads and checks there is of the very release that reads and checks here."""

_UNUSED = ("pydantic/v1/", "pydantic/mypy.py", "pydantic/deprecated/parse.py")


@cache  # nothing of it changes while a site is built or served
def python_zip() -> bytes:
    """All of it, packed. Raises NoWheelError."""
    return packed(_ENTRY, "pydantic_core", _PURE, _UNUSED)
