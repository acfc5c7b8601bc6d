"""Which doubtful readings there are of a scheme, of a part of its formula, of a cap."""

from __future__ import annotations

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.schemes import Scheme
from scripts.derived.grouped import grouped


class Doubts:
    """The readings of the catalogue, gone through once. Every list keeps the catalogue's order."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._readings = catalogue.readings
        self._of = grouped((r.scheme, r) for r in self._readings)
        self._at = grouped(
            ((c.document, c.clause), i) for i, r in enumerate(self._readings) for c in r.cites
        )

    def of(self, scheme: Scheme) -> list[Reading]:
        """The doubtful readings of a scheme."""
        return self._of.get(scheme.id, [])

    def changing(self, scheme: Scheme, parts: list[str]) -> list[Reading]:
        """The readings of `scheme` with an option that changes one of these parts of its formula."""
        return [
            r
            for r in self.of(scheme)
            if any(change.part in parts for option in r.options for change in option.changes)
        ]

    def near(self, caps: list[Cap]) -> list[Reading]:
        """The readings that cite a clause one of `caps` rests on."""
        places = {(cite.document, cite.clause) for cap in caps for _, _, cite in cap.values}
        found = {number for place in places for number in self._at.get(place, [])}
        return [self._readings[number] for number in sorted(found)]
