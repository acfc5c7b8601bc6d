"""The order in which documents are shown: by place, and within a place the newest first, those that
have ended last."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.places import Place

_NAMED = 3  # places in the name of the site


def in_order(catalogue: Catalogue) -> list[Document]:
    """The documents by place, the newest first and what has ended last; those of an unknown place
    come after all."""
    rank = {place.name: number for number, place in enumerate(catalogue.places)}
    newest_first = sorted(catalogue.documents, key=lambda d: str(d.issued_on or ""), reverse=True)
    return sorted(
        newest_first, key=lambda d: (rank.get(d.place, len(rank)), catalogue.has_ended(d))
    )


def by_place(documents: Sequence[Document]) -> dict[str, list[Document]]:
    """`documents`, which are in order, under the name of their place."""
    places: dict[str, list[Document]] = {}
    for document in documents:
        places.setdefault(document.place, []).append(document)
    return places


def site_name(catalogue: Catalogue) -> str:
    """What the site is called: after the places whose documents it holds, three at most."""
    names = list(by_place(in_order(catalogue)))
    return "".join(names[:_NAMED]) + ("等地" if len(names) > _NAMED else "") + "培训政策"


def by_year(documents: Sequence[Document]) -> dict[int | None, list[Document]]:
    """`documents` under the year they were issued, the latest year first; None: no date printed."""
    years: dict[int | None, list[Document]] = {}
    for document in documents:
        year = document.issued_on.year if document.issued_on else None
        years.setdefault(year, []).append(document)
    return dict(sorted(years.items(), key=lambda item: -(item[0] or 0)))


def around(name: str, places: Sequence[Place]) -> list[Place]:
    """The place of this name and those it lies in, the nearest first."""
    by_name = {place.name: place for place in places}
    found: list[Place] = []
    while (place := by_name.get(name)) and place not in found:
        found.append(place)
        name = place.within or ""
    return found
