"""The page ``edit/``: one record is looked for, changed, checked, and taken away as YAML."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from math import ceil

from scripts.desks.runtimes import pyodide_files
from scripts.editing.browser_files import WRITER, writer_release
from scripts.editing.python_zip import FILE, PACKAGES, python_zip
from scripts.pages.page import Page

PAGE = "edit.md"
TEMPLATE = "pages/edit.md.j2"
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class EditShows:
    """The file that writes YAML and its release; how many megabytes the check is on the line, and how many
    bytes of it can be counted while they come."""

    writer: str
    release: str
    megabytes: int
    counted: int


def page() -> Page:
    """The page itself; it rests on no document."""
    return Page(
        file=PAGE,
        template=TEMPLATE,
        title="改一条数据",
        description="在网页上改一条数据：照登记的种类出表单，在浏览器里检查，得到可以复制的 YAML。",
        documents=[],
        shows=EditShows(WRITER, writer_release(), megabytes(), counted_bytes()),
    )


@cache  # the runtime stays
def megabytes() -> int:
    """What is fetched before the first check, packed as servers pack; the catalogue is less than one more."""
    packed = sum(len(zlib.compress(content)) for content in _fetched().values())
    return ceil(packed / _MEGABYTE)


def counted_bytes() -> int:
    """What the worker counts while it comes: unpacked, without the scripts."""
    return sum(len(content) for name, content in _fetched().items() if not name.endswith(".js"))


@cache
def _fetched() -> dict[str, bytes]:
    return pyodide_files(PACKAGES) | {FILE: python_zip()}
