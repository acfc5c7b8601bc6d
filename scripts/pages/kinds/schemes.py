"""The page of each payment scheme, and the list of schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.schemes import Scheme
from scripts.derived.lookup import Lookup
from scripts.open_data.edge_table import EdgeTable, edge_table
from scripts.pages.addresses import CALCULATOR, file_of, scheme_file
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page
from scripts.pages.rests_on import own_documents, own_first


@dataclass(frozen=True)
class SchemeShows:
    """A scheme, its doubtful readings, its edges and its calculator where it can be computed; `named`:
    its words for the head counts, see `calculator.engine.scheme.head_words`."""

    scheme: Scheme
    readings: list[Reading]
    edges: EdgeTable | None
    calculator: str | None
    named: dict[str, str]


@dataclass(frozen=True)
class SchemesShow:
    """The schemes, those that can be computed first: they are what most visitors come for."""

    schemes: list[Scheme]


def _pages(lookup: Lookup) -> Iterator[Page]:
    computed = [scheme.id for scheme in lookup.rules.schemes if scheme.rule]
    for scheme in lookup.catalogue.schemes:
        readings = lookup.doubts.of(scheme)
        cites = [scheme.nearest, *(c for r in readings for c in r.cites)]
        if scheme.class_size:
            clause, figure = lookup.figure(scheme.class_size.figure)
            cites.append(Cite(document=clause.document, clause=clause.locator, quote=figure.quote))
        yield Page(
            file_of("schemes", scheme.id),
            "records/schemes.md.j2",
            scheme.title,
            scheme.summary,
            own_first(scheme, lookup.documents_of(cites)),
            SchemeShows(
                scheme=scheme,
                readings=readings,
                edges=edge_table(lookup.rules.scheme(scheme.id)),
                calculator=scheme_file(CALCULATOR, scheme.id, computed) if scheme.formula else None,
                named=lookup.rules.scheme(scheme.id).words,
            ),
        )


def _shows(lookup: Lookup) -> SchemesShow:
    schemes = sorted(lookup.catalogue.schemes, key=lambda scheme: not scheme.formula)
    return SchemesShow(schemes)


SHOWN = ListPages(
    Index(
        "schemes", "补贴怎么算", "培训机构", "每份文件的补贴规则。没有写清算法的，照实说没有写。"
    ),
    shows=_shows,
    pages=_pages,
    documents=own_documents("schemes"),
)
