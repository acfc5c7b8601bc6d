"""The pages that lay two documents side by side, computed from what the catalogue holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.ties import Tie
from scripts.derived.comparisons import (
    LISTS,
    OfficesBeside,
    Pair,
    Side,
    beyond_actions,
    held,
    offices_beside,
    pairs_of,
    sides_of,
)
from scripts.derived.lookup import Lookup
from scripts.derived.nearest import Search
from scripts.derived.targets_beside import TargetsBeside, targets_beside
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page

_COMPARED = ("actions", "targets")
"""The lists of which a document must have one to be laid beside another."""


@dataclass(frozen=True)
class ComparisonShows:
    """Two documents: their targets, their pairs, what is nearest to the other actions, their offices.

    `lists`: the lists of a pair that are compared, in words. `clauses`: what an editor ties that is
    no action on either side.
    """

    comparison: Comparison
    sides: list[Side]
    pairs: list[Pair]
    lists: dict[str, str]
    targets: TargetsBeside
    clauses: list[tuple[Tie, list[Cite], list[Cite]]]
    offices: OfficesBeside


@dataclass(frozen=True)
class Compared:
    """One comparison where it is listed."""

    id: str
    title: str
    documents: list[Document]
    paired_by: str


@dataclass(frozen=True)
class ComparisonsShow:
    """The comparisons whose two documents the catalogue holds, the pairs that are in none, and the
    documents that have nothing that is compared."""

    comparisons: list[Compared]
    apart: list[tuple[Document, Document]]
    unlike: list[Document]


def _pages(lookup: Lookup) -> Iterator[Page]:
    search = Search(lookup)
    for each in held(lookup):
        left, right = lookup.document(each.left), lookup.document(each.right)
        pairs = pairs_of(each, search)
        yield Page(
            file_of("comparisons", each.id),
            "records/comparisons.md.j2",
            each.title,
            f"《{left.short_title}》和《{right.short_title}》并排看：目标数字放在一张表里；每一项行动，在另一份文件里最接近的话。",
            [left.id, right.id],
            ComparisonShows(
                comparison=each,
                sides=sides_of(each, pairs, search),
                pairs=pairs,
                lists=LISTS,
                targets=targets_beside(left.id, right.id, lookup),
                clauses=beyond_actions(each, search),
                offices=offices_beside(each, lookup),
            ),
        )


def _shows(lookup: Lookup) -> ComparisonsShow:
    alike = [d for d in lookup.current if any(lookup.in_document(n, d.id) for n in _COMPARED)]
    beside = [{each.left, each.right} for each in held(lookup)]
    return ComparisonsShow(
        comparisons=[
            Compared(
                each.id,
                each.title,
                [lookup.document(each.left), lookup.document(each.right)],
                each.paired_by,
            )
            for each in held(lookup)
        ],
        apart=[two for two in combinations(alike, 2) if {d.id for d in two} not in beside],
        unlike=[d for d in lookup.current if d not in alike],
    )


SHOWN = ListPages(
    Index(
        "comparisons",
        "并排看",
        "数字和对照",
        "把两份文件放在一起看：目标数字各是多少；一份里的每一项，另一份最接近的话是什么。只列出不同，不评高低。",
    ),
    shows=_shows,
    pages=_pages,
)
