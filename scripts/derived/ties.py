"""The editor's ties, looked up from a clause or from what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.ties import Tie
from scripts.derived.grouped import grouped


@dataclass(frozen=True)
class Tied:
    """A tie as seen from one passage of it: `here`, and what it is tied to in other documents."""

    tie: Tie
    here: Cite
    there: list[Cite]


class Ties:
    """The ties by the clauses of their passages, and by the groups and fields they are about."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._at = grouped(
            ((passage.document, passage.clause), (tie, passage))
            for tie in catalogue.ties
            for passage in tie.passages
        )
        self._about = grouped(
            (record, tie) for tie in catalogue.ties for record in (*tie.groups, *tie.fields)
        )

    def at(self, document: str, clause: str) -> list[Tied]:
        """What is tied to passages of this clause."""
        return [_from(tie, passage) for tie, passage in self._at.get((document, clause), [])]

    def inside(self, document: str, clause: str) -> list[Tied]:
        """What is tied to passages of this clause or of its parts (``二（一） 措施（1）``)."""
        return [
            tied
            for (where, locator) in self._at
            if where == document and is_inside(locator, clause)
            for tied in self.at(document, locator)
        ]

    def about(self, record_id: str, cites: Iterable[Cite]) -> list[tuple[Tie, list[Cite]]]:
        """The ties about a group or a field, each with its passages in clauses that `cites`, those of
        the group or field itself, do not name, if there are any."""
        known = {(cite.document, cite.clause) for cite in cites}
        found = [
            (tie, [p for p in tie.passages if (p.document, p.clause) not in known])
            for tie in self._about.get(record_id, [])
        ]
        return [(tie, passages) for tie, passages in found if passages]


def is_inside(locator: str, clause: str) -> bool:
    """Whether a locator is `clause` or a part of it: ``二（一） 措施（1）`` of ``二（一）``."""
    return locator == clause or locator.startswith(f"{clause} ")


def _from(tie: Tie, passage: Cite) -> Tied:
    return Tied(tie, passage, [p for p in tie.passages if p.document != passage.document])
