"""The targets that two documents both set, side by side, and why they may not be compared."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.targets import Target
from scripts.derived.lookup import Lookup
from scripts.derived.target_groups import comparable, title_of_measure


@dataclass(frozen=True)
class Beside:
    """One measure and its targets on both sides; `apart` says what differs, empty if nothing."""

    measure: str
    title: str
    left: list[Target]
    right: list[Target]
    apart: str


@dataclass(frozen=True)
class TargetsBeside:
    """The measures that both documents have, and how many targets stand in one of them only."""

    both: list[Beside]
    left_only: int
    right_only: int


def targets_beside(left: str, right: str, lookup: Lookup) -> TargetsBeside:
    """The targets of two documents by what they measure; nothing is converted or added up."""
    both, alone = [], {left: 0, right: 0}
    for measure, targets in lookup.targets_by_measure().items():
        one, other = ([t for t in targets if t.document == d] for d in (left, right))
        if one and other:
            groups = comparable([*one, *other])
            apart = groups[0].why if len(groups) > 1 else ""
            both.append(Beside(measure, title_of_measure(targets), one, other, apart))
        else:
            alone[left] += len(one)
            alone[right] += len(other)
    return TargetsBeside(both, alone[left], alone[right])
