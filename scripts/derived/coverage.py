"""What the catalogue holds of each clause."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.clauses import Clause
from scripts.derived.lookup import Lookup

NOTHING = "只有说明，没有登记数字或名单"


@dataclass(frozen=True)
class Covered:
    """One clause, how many figures it has, how many records of each list come from it, and how many
    offices are only named there."""

    clause: Clause
    figures: int
    records: dict[str, int]
    only_named: int

    def __bool__(self) -> bool:
        return bool(self.figures or self.records or self.only_named)


def covered(document: str, lookup: Lookup) -> list[Covered]:
    """Every clause of a document, in printed order."""
    return [_covered(clause, lookup) for clause in lookup.clauses(document)]


def _covered(clause: Clause, lookup: Lookup) -> Covered:
    ids: dict[str, set[str]] = {}
    named: set[str] = set()
    for name, mentions in lookup.entered_from(clause).items():
        for mention in mentions:
            is_only_named = name == "departments" and mention.part is not None
            (named if is_only_named else ids.setdefault(name, set())).add(mention.id)
    only_named = named - ids.get("departments", set())
    counts = {name: len(found) for name, found in ids.items()}
    return Covered(clause, len(clause.figures), counts, len(only_named))
