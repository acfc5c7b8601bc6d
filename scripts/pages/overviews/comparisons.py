"""The pages that lay two documents side by side, computed from what the catalogue holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.documents import Document
from scripts.derived.comparisons import (
    LISTS,
    Pair,
    alone,
    headings,
    held,
    pairs_of,
    sides,
    whole,
)
from scripts.derived.differences import Difference
from scripts.derived.lookup import Lookup
from scripts.derived.targets_beside import TargetsBeside, targets_beside
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page


@dataclass(frozen=True)
class ComparisonShows:
    """Two documents, what each side is called, their pairs, what only one has, and the whole.

    `lists`: the lists that are compared, in words; `alone` by document; `whole` by list.
    """

    comparison: Comparison
    left: Document
    right: Document
    sides: list[str]
    headings: list[str]
    pairs: list[Pair]
    alone: dict[str, list[Action]]
    whole: dict[str, Difference[Any]]
    lists: dict[str, str]
    targets: TargetsBeside


@dataclass(frozen=True)
class Compared:
    """One comparison where it is listed."""

    id: str
    title: str
    left: Document
    right: Document
    pairs: list[Pair]
    paired_by: str


@dataclass(frozen=True)
class ComparisonsShow:
    """The comparisons whose two documents the catalogue holds."""

    comparisons: list[Compared]


def _pages(lookup: Lookup) -> Iterator[Page]:
    for each in held(lookup):
        left, right = lookup.document(each.left), lookup.document(each.right)
        pairs = pairs_of(each, lookup)
        yield Page(
            file_of("comparisons", each.id),
            "records/comparisons.md.j2",
            each.title,
            f"《{left.short_title}》和《{right.short_title}》的培训行动并排看：哪些两份都写，哪些只有一份写。",
            [left.id, right.id],
            ComparisonShows(
                comparison=each,
                left=left,
                right=right,
                sides=sides(left, right),
                headings=headings(left, right),
                pairs=pairs,
                alone=alone(each, pairs, lookup),
                whole=whole(each, lookup),
                lists=LISTS,
                targets=targets_beside(left.id, right.id, lookup),
            ),
        )


def _shows(lookup: Lookup) -> ComparisonsShow:
    return ComparisonsShow([_compared(each, lookup) for each in held(lookup)])


def _compared(each: Comparison, lookup: Lookup) -> Compared:
    left, right = lookup.document(each.left), lookup.document(each.right)
    return Compared(each.id, each.title, left, right, pairs_of(each, lookup), each.paired_by)


SHOWN = ListPages(
    Index(
        "comparisons",
        "并排看",
        "数字和对照",
        "把两份文件的培训行动放在一起看：两份都写了什么，只有一份写了什么。只列出不同，不评高低。",
    ),
    shows=_shows,
    pages=_pages,
)
