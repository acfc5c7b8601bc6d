"""The page of each measure: every target that shares it, drawn only where it may be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from scripts.catalogue import places
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.targets import Target
from scripts.derived import wording
from scripts.derived.lookup import Lookup
from scripts.derived.target_groups import Comparable, comparable, title_of_measure
from scripts.pages.addresses import file_of
from scripts.pages.drawings import target_chart
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.page import Page
from scripts.pages.rests_on import own_documents


@dataclass(frozen=True)
class Drawn:
    """Targets that may be compared, and their drawing if there are at least two of them."""

    group: Comparable
    drawing: Markup | None


@dataclass(frozen=True)
class TargetShows:
    """The targets of one measure, parted by what may be compared."""

    shown: list[Drawn]


@dataclass(frozen=True)
class Choices:
    """The places and the years that targets can be asked by."""

    places: list[str]
    years: list[int]


@dataclass(frozen=True)
class TargetsShow:
    """The targets of each document, those whose time is over last, and what they can be asked by."""

    tables: list[tuple[Document, list[Target]]]
    choices: Choices


def _pages(lookup: Lookup) -> Iterator[Page]:
    for measure, targets in lookup.targets_by_measure().items():
        title = title_of_measure(targets)
        groups = comparable(targets)
        yield Page(
            file_of("targets", measure),
            "records/targets.md.j2",
            title,
            f"“{title}”在各份文件里的目标数字：多少、到哪一年、写在哪里，哪些可以比、哪些不能比。",
            lookup.documents_of([t.cite for t in targets]),
            TargetShows(
                [_drawn(f"drawing-{i}", title, group, lookup) for i, group in enumerate(groups, 1)]
            ),
        )


def _drawn(name: str, title: str, group: Comparable, lookup: Lookup) -> Drawn:
    if len(group.targets) == 1:
        return Drawn(group, None)
    bars = [
        target_chart.Bar(
            label=f"{lookup.document(t.document).place}（{wording.scope(t)}）",
            written=f"{wording.bound(t)}{wording.amount(t)}",
            value=t.value.number,
            to=t.to.number if t.to else None,
        )
        for t in group.targets
    ]
    period = wording.period(group.targets[0].period)
    said = "；".join(f"{bar.label}：{bar.written}" for bar in bars)
    return Drawn(group, target_chart.draw(name, f"{title}，{period}", f"{said}。", bars))


def _shows(lookup: Lookup) -> TargetsShow:
    tables = [(d, lookup.in_document("targets", d.id)) for d in lookup.documents]
    tables = sorted([t for t in tables if t[1]], key=lambda table: bool(wording.passed(table[0])))
    years = {year for _, targets in tables for t in targets for year in t.period.years}
    choices = Choices(
        places=list(places.by_place([d for d, _ in tables])), years=sorted(years, reverse=True)
    )
    return TargetsShow(tables, choices)


def _stands(target: Target) -> Standing:
    return Standing(target.measure, "", target.title)


SHOWN = ListPages(
    Index(
        "targets",
        "目标数字",
        "数字和对照",
        "文件定下要达到的数字。每个数字照原文写，不相加，也不把每年的数乘成几年的数。",
    ),
    shows=_shows,
    pages=_pages,
    documents=own_documents("targets"),
    stands=_stands,
)
