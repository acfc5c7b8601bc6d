"""Where each page of the site stands, and the relative way from one page to another.

Pages link to each other only relatively, so that the site works from any folder of any host.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from scripts.catalogue.locator import anchor

INDEX = "index.md"
CALCULATOR = "calculator.md"
APPLICATION = "application.md"
ROSTER = "roster.md"


def file_of(list_name: str, record_id: str | None = None) -> str:
    """The Markdown file of a record, or of the index of its list without a record."""
    name = f"{record_id.lower()}.md" if record_id else INDEX
    return f"{list_name}/{name}"


def scheme_file(file: str, scheme_id: str, computed: Sequence[str]) -> str:
    """The page of a scheme for what `file` does; the first of those that can be `computed` has `file`.

    In the same way that of a form, by its id.
    """
    return file if scheme_id == computed[0] else f"{file.removesuffix('.md')}-{scheme_id}.md"


def folder_of(file: str) -> str:
    """The folder that a Markdown file is served as: ``actions/a.md`` is ``actions/a``."""
    stem = file.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(file) == INDEX else stem


def relative(from_file: str, to_file: str, fragment: str = "") -> str:
    """The link from the page of one Markdown file to the page of another (or to any other file)."""
    is_page = to_file.endswith(".md")
    way = _way(folder_of(from_file), folder_of(to_file) if is_page else to_file)
    return way + ("/" if is_page else "") + (f"#{fragment}" if fragment else "")


def _way(start: str, end: str) -> str:
    """From one place below the root to another; `posixpath.relpath` asks the disk each time."""
    here, there = start.split("/") if start else [], end.split("/") if end else []
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def clause_link(from_file: str, document: str, locator: str) -> str:
    """The link from a page to a clause on its document's page."""
    return relative(from_file, file_of("documents", document), anchor(locator))
