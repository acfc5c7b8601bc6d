"""The page of each document's price caps, and the table of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.readings import Reading
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.page import Page
from scripts.pages.rests_on import own_documents


@dataclass(frozen=True)
class CapShows:
    """The caps of one document, and the doubtful readings of the clauses they rest on."""

    document: Document
    caps: list[Cap]
    readings: list[Reading]


@dataclass(frozen=True)
class CapsShow:
    """Each document that sets caps, with them."""

    tables: list[tuple[Document, list[Cap]]]


def _tables(lookup: Lookup) -> list[tuple[Document, list[Cap]]]:
    tables = [(d, lookup.in_document("caps", d.id)) for d in lookup.documents]
    return [(document, caps) for document, caps in tables if caps]


def _pages(lookup: Lookup) -> Iterator[Page]:
    for document, caps in _tables(lookup):
        yield Page(
            file_of("caps", document.id),
            "records/caps.md.j2",
            f"价格上限：{document.short_title}",
            f"《{document.short_title}》对培训成交单价的上限：每类课程每人最多多少元。",
            [document.id],
            CapShows(document, caps, lookup.doubts.near(caps)),
        )


def _shows(lookup: Lookup) -> CapsShow:
    return CapsShow(_tables(lookup))


def _stands(cap: Cap) -> Standing:
    return Standing(cap.document, "", cap.title)


SHOWN = ListPages(
    Index("caps", "价格上限", "培训机构", "文件给培训单价定的上限。"),
    shows=_shows,
    pages=_pages,
    documents=own_documents("caps"),
    stands=_stands,
)
