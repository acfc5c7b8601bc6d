"""What the catalogue holds of each clause."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.clauses import Clause
from scripts.derived.lookup import Lookup

NOTHING = "只有说明，没有登记数字或名单"


@dataclass(frozen=True)
class Covered:
    """One clause, how many figures it has, and how many records of each list come from it."""

    clause: Clause
    figures: int
    records: dict[str, int]

    def __bool__(self) -> bool:
        return bool(self.figures or self.records)


def covered(document: str, lookup: Lookup) -> list[Covered]:
    """Every clause of a document, in printed order."""
    return [
        Covered(clause, len(clause.figures), _records(clause, lookup))
        for clause in lookup.clauses(document)
    ]


def _records(clause: Clause, lookup: Lookup) -> dict[str, int]:
    entered = lookup.entered_from(clause)
    return {name: len({m.id for m in mentions}) for name, mentions in entered.items()}
