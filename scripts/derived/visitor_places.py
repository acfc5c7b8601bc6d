"""Where a visitor may be: the places that have something for people there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.places import Place
from scripts.catalogue.places import around, in_order
from scripts.derived.wording import passed


class VisitorPlace(NamedTuple):
    """A place by its name, as it is offered, with itself and those it lies in, the nearest first."""

    name: str
    label: str
    around: list[str]


def visitor_places(documents: Iterable[Document], places: Sequence[Place]) -> list[VisitorPlace]:
    """The places of `documents`; one that another of them lies in stands for its other parts, and
    comes after."""
    names = list(dict.fromkeys(document.place for document in documents))
    found = []
    for name in names:
        inside = [n for n in names if name in [place.name for place in around(n, places)[1:]]]
        nearest = [place.name for place in around(name, places)] or [name]
        found.append(VisitorPlace(name, f"{name}别的地方" if inside else name, nearest))
    return sorted(found, key=lambda place: place.name != place.label)


def places_offering(catalogue: Catalogue) -> list[VisitorPlace]:
    """Those whose documents hold today."""
    holding = [d for d in in_order(catalogue) if not catalogue.has_ended(d) and not passed(d)]
    return visitor_places(holding, catalogue.places)
