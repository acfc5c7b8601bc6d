"""The editor's ties, looked up from the passages that a record rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.ties import Tie
from scripts.derived.grouped import grouped
from scripts.evidence.squeeze import squeeze


@dataclass(frozen=True)
class Tied:
    """A tie as seen from one passage of it: `here`, and what it is tied to in other documents."""

    tie: Tie
    here: Cite
    there: list[Cite]


class Ties:
    """The ties by the clauses of their passages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._at = grouped(
            ((passage.document, passage.clause), (tie, passage))
            for tie in catalogue.ties
            for passage in tie.passages
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

    def of(self, cites: Iterable[Cite]) -> list[Tied]:
        """What is tied to the words of `cites`: for a group, a field or any record that has them
        (`Lookup.cites_of`). A tie counts once for each of its passages."""
        found = {
            (tied.tie.id, tied.here.document, tied.here.clause, tied.here.quote): tied
            for cite in cites
            for tied in self.at(cite.document, cite.clause)
            if _overlap(tied.here.quote, cite.quote)
        }
        return list(found.values())


def is_inside(locator: str, clause: str) -> bool:
    """Whether a locator is `clause` or a part of it: ``二（一） 措施（1）`` of ``二（一）``."""
    return locator == clause or locator.startswith(f"{clause} ")


def _from(tie: Tie, passage: Cite) -> Tied:
    return Tied(tie, passage, [p for p in tie.passages if p.document != passage.document])


def _overlap(one: str, other: str) -> bool:
    short, long = sorted((squeeze(one), squeeze(other)), key=len)
    return short in long
