"""The page ``search/``: every result, and without a script the way to the indexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.pages.every import INDEXES
from scripts.pages.index import Index
from scripts.pages.page import Page

FILE = "search.md"


@dataclass(frozen=True)
class SearchShows:
    """The indexes, by the part of the site they belong to."""

    parts: dict[str, Sequence[Index]]


def page() -> Page:
    """The page itself; it rests on no document."""
    parts: dict[str, list[Index]] = {}
    for index in INDEXES:
        parts.setdefault(index.part, []).append(index)
    return Page(
        file=FILE,
        template="pages/search.md.j2",
        title="搜索",
        description="搜本站收录的人群、职业、行动、单位、条款和数字；写几个字、拼音、文号都可以。",
        documents=[],
        shows=SearchShows(dict(parts)),
    )
