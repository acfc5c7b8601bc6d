"""Which targets may stand in one drawing, and why the others may not.

A yearly figure is never multiplied, and parts are never summed up.
"""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.targets import Target


@dataclass(frozen=True)
class Comparable:
    """Targets of one measure, unit and period; `why` says what sets them apart from the rest."""

    targets: list[Target]
    why: str


def comparable(targets: list[Target]) -> list[Comparable]:
    """The targets of one measure, parted by unit and period, in the order they come in."""
    groups: dict[tuple[object, ...], list[Target]] = {}
    for target in targets:
        groups.setdefault(_key(target), []).append(target)
    why = _why(targets)
    return [Comparable(group, why) for group in groups.values()]


def _key(target: Target) -> tuple[object, ...]:
    period = target.period
    return target.unit, period.per_year, period.since, period.until


def _why(targets: list[Target]) -> str:
    """In what they differ among themselves: the unit, each year or not, the years."""
    reasons: dict[str, set[object]] = {
        "单位": {t.unit for t in targets},
        "每年还是几年合计": {t.period.per_year for t in targets},
        "起止年份": {_years(t) for t in targets},
    }
    return "、".join(reason for reason, found in reasons.items() if len(found) > 1)


def _years(target: Target) -> tuple[int | None, int | None]:
    return target.period.since, target.period.until


def title_of_measure(targets: list[Target]) -> str:
    """What a measure is called: the shortest title among its targets, without its year."""
    return min((t.title for t in targets), key=len).partition("（2")[0]
