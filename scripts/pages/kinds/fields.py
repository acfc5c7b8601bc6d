"""The page of each field of the economy, and the list of fields with their actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.ties import Tie
from scripts.derived.field_rows import FieldRow, field_rows
from scripts.derived.lookup import Lookup
from scripts.derived.phones_beside import Beside, phones_beside, phones_of
from scripts.derived.ties import Ties
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page
from scripts.pages.rests_on import cited_documents
from scripts.pages.titles import placed_title, places_of


@dataclass(frozen=True)
class FieldShows:
    """A field, what its actions say of it, where it is printed, what is tied to that, and the numbers of
    the documents that print it."""

    field: Field
    rows: list[FieldRow]
    cites: list[Cite]
    tied: list[tuple[Tie, list[Cite]]]
    calling: list[Beside]


@dataclass(frozen=True)
class FieldsShow:
    """The rows of each field, by its id."""

    rows: dict[str, list[FieldRow]]


def _pages(lookup: Lookup) -> Iterator[Page]:
    ties = Ties(lookup.catalogue)
    for field in lookup.catalogue.fields:
        actions = lookup.actions_for("fields", field.id)
        cites = lookup.named_in(field)
        placed = [Cite(document=a.document, clause=a.clause, quote=a.title) for a in actions]
        tied = ties.about(field.id, cites)
        there = [cite for _, passages in tied for cite in passages]
        documents = lookup.documents_of(cites + placed + there)
        silent = [d for d in map(lookup.document, documents) if not phones_of(d)]
        yield Page(
            file_of("fields", field.id),
            "records/fields.md.j2",
            placed_title(field.name, places_of(documents, lookup), lookup),
            f"{field.name}领域有哪些培训行动、学什么、谁负责、写在哪份文件里。",
            documents,
            FieldShows(
                field=field,
                rows=field_rows(field, lookup),
                cites=cites,
                tied=tied,
                calling=phones_beside([field], silent, lookup),
            ),
        )


def _shows(lookup: Lookup) -> FieldsShow:
    rows = {field.id: field_rows(field, lookup) for field in lookup.catalogue.fields}
    return FieldsShow(rows)


SHOWN = ListPages(
    Index(
        "fields",
        "我想学哪一行",
        "找培训",
        "文件点到名的领域，写到它的培训行动列在下面。点领域看谁负责、写在哪里。",
        records="领域",
    ),
    shows=_shows,
    pages=_pages,
    documents=cited_documents("fields"),
)
