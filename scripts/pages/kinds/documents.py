"""The page of each document with its clauses, and the list of documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue import places
from scripts.catalogue.models.documents import Document
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page


@dataclass(frozen=True)
class DocumentShows:
    """A document; its clauses and all that belongs to them is looked up."""

    document: Document


@dataclass(frozen=True)
class DocumentsShow:
    """The documents by place, and by the year they were issued (None: no date is printed)."""

    places: dict[str, list[Document]]
    years: dict[int | None, list[Document]]


def _pages(lookup: Lookup) -> Iterator[Page]:
    for document in lookup.documents:
        yield Page(
            file_of("documents", document.id),
            "records/documents.md.j2",
            document.title,
            document.summary,
            [document.id],
            DocumentShows(document),
        )


def _shows(lookup: Lookup) -> DocumentsShow:
    documents = lookup.documents
    return DocumentsShow(places.by_place(documents), places.by_year(documents))


SHOWN = ListPages(
    Index(
        "documents",
        "政策文件",
        "查政策",
        "本站收录了原文的文件，按地方和年份排列。点开看每一条说什么、有哪些数字。",
    ),
    shows=_shows,
    pages=_pages,
)
