"""The page of each measure: every target that shares it, drawn only where it may be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from scripts.catalogue.models import Target
from scripts.derived import wording
from scripts.derived.lookup import Lookup
from scripts.derived.target_groups import Comparable, comparable
from scripts.pages.addresses import file_of
from scripts.pages.drawings import target_chart
from scripts.pages.page import Page


@dataclass(frozen=True)
class Shown:
    """Targets that may be compared, and their drawing if there are at least two of them."""

    group: Comparable
    drawing: Markup | None


def target_pages(lookup: Lookup) -> Iterator[Page]:
    """One page per measure, in the order in which the measures first appear."""
    for measure, targets in lookup.targets_by_measure().items():
        title = title_of_measure(targets)
        groups = comparable(targets)
        shown = [_shown(f"drawing-{i}", title, group, lookup) for i, group in enumerate(groups, 1)]
        yield Page(
            file_of("targets", measure),
            "records/targets.md.j2",
            title,
            f"“{title}”在各份文件里的目标数字：多少、到哪一年、写在哪里，哪些可以比、哪些不能比。",
            lookup.documents_of([t.cite for t in targets]),
            {"shown": shown},
        )


def title_of_measure(targets: list[Target]) -> str:
    """What a measure is called: the shortest title among its targets, without its year."""
    return min((t.title for t in targets), key=len).partition("（2")[0]


def _shown(name: str, title: str, group: Comparable, lookup: Lookup) -> Shown:
    if len(group.targets) == 1:
        return Shown(group, None)
    bars = [
        target_chart.Bar(
            label=f"{lookup.document(t.document).place}（{t.scope}）",
            written=f"{wording.bound(t)}{wording.amount(t)}",
            value=t.value.number,
            to=t.to.number if t.to else None,
        )
        for t in group.targets
    ]
    period = wording.period(group.targets[0].period)
    said = "；".join(f"{bar.label}：{bar.written}" for bar in bars)
    return Shown(group, target_chart.draw(name, f"{title}，{period}", f"{said}。", bars))
