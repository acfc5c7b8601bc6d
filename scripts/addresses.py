"""Where each page of the site stands, and the relative way from one page to another.

Pages link to each other only relatively, so that the site works from any folder of any host.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from scripts.locator import anchor

INDEX = "index.md"
CALCULATOR = "calculator.md"


def file_of(list_name: str, record_id: str | None = None) -> str:
    """The Markdown file of a record, or of the index of its list without a record."""
    name = f"{record_id.lower()}.md" if record_id else INDEX
    return f"{list_name}/{name}"


def calculator_file(scheme_id: str, computed: Sequence[str]) -> str:
    """The page that computes a scheme; the first of those that can be `computed` has the short name."""
    return CALCULATOR if scheme_id == computed[0] else f"calculator-{scheme_id}.md"


def folder_of(file: str) -> str:
    """The folder that a Markdown file is served as: ``actions/a.md`` is ``actions/a``."""
    stem = file.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(file) == INDEX else stem


def relative(from_file: str, to_file: str, fragment: str = "") -> str:
    """The link from the page of one Markdown file to the page of another (or to any other file)."""
    start = folder_of(from_file) or "."
    if to_file.endswith(".md"):
        way = posixpath.relpath(folder_of(to_file) or ".", start) + "/"
    else:
        way = posixpath.relpath(to_file, start)
    return way + (f"#{fragment}" if fragment else "")


def clause_link(from_file: str, document: str, locator: str) -> str:
    """The link from a page to a clause on its document's page."""
    return relative(from_file, file_of("documents", document), anchor(locator))
