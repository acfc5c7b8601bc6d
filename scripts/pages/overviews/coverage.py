"""The page of each document that shows what the catalogue holds of every clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.documents import Document
from scripts.derived import coverage
from scripts.derived.coverage import Covered
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page


@dataclass(frozen=True)
class CoverageShows:
    """A document, its clauses with what is held of each, and the word for nothing."""

    document: Document
    clauses: list[Covered]
    nothing: str


@dataclass(frozen=True)
class CoverageIndexShows:
    """Each document with its clauses."""

    covered: list[tuple[Document, list[Covered]]]


def _pages(lookup: Lookup) -> Iterator[Page]:
    for document in lookup.documents:
        yield Page(
            file_of("coverage", document.id),
            "records/coverage.md.j2",
            f"逐条登记情况：{document.short_title}",
            f"《{document.short_title}》的每一条，本站登记了哪些数字和名单，哪些只有说明。",
            [document.id],
            CoverageShows(document, coverage.covered(document.id, lookup), coverage.NOTHING),
        )


def _shows(lookup: Lookup) -> CoverageIndexShows:
    covered = [(d, coverage.covered(d.id, lookup)) for d in lookup.documents]
    return CoverageIndexShows(covered)


SHOWN = ListPages(
    Index(
        "coverage",
        "逐条登记情况",
        "数字和对照",
        "每份文件的每一条，本站登记了什么；只有说明的，照实说。",
    ),
    shows=_shows,
    pages=_pages,
)
