"""The page ``edit/``: one record is looked for, changed, checked, and taken away as YAML."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache

from scripts.desks.runtimes import runtime_files
from scripts.editing.browser_files import WRITER, writer_release
from scripts.editing.python_zip import python_zip
from scripts.pages.page import Page

PAGE = "edit.md"
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class EditShows:
    """The file that writes YAML and its release; how many megabytes the check is, packed as servers pack."""

    writer: str
    release: str
    megabytes: int


def page() -> Page:
    """The page itself; it rests on no document."""
    return Page(
        file=PAGE,
        template="pages/edit.md.j2",
        title="改一条数据",
        description="在网页上改一条数据：照登记的种类出表单，在浏览器里检查，得到可以复制的 YAML。",
        documents=[],
        shows=EditShows(WRITER, writer_release(), megabytes()),
    )


@cache  # the runtime stays
def megabytes() -> int:
    """What is fetched before the first check, the catalogue left out: it is small."""
    runtime = [content for name, content in runtime_files() if "/pyodide/" in name]
    packed = sum(len(zlib.compress(content)) for content in [*runtime, python_zip()])
    return round(packed / _MEGABYTE)
