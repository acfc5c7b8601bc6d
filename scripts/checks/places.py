"""Whether a place is one that is listed, and the places that contain places come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.places import around
from scripts.files.problems import Problem


def check_places(catalogue: Catalogue) -> Iterator[Problem]:
    """Every document and department of a place that is not listed, every place inside itself."""
    if "places" in catalogue.unread | catalogue.incomplete:
        return
    known = [place.name for place in catalogue.places]
    records: list[Document | Department] = [*catalogue.documents, *catalogue.departments]
    for record in records:
        if record.place not in known:
            message = f"写的是 “{record.place}”；{_known(known)}，新的地方请先写进 places"
            yield catalogue.origin(record).problem(("place",), message)
    for place in catalogue.places:
        if place.within is None:
            continue
        if place.within not in known:
            message = f"写的是 “{place.within}”；{_known(known)}，上面没有了就不写这一行"
            yield catalogue.origin(place).problem(("within",), message)
        elif around(place.name, catalogue.places)[-1].within is not None:
            message = f"从 “{place.name}” 一层层往上，又绕了回来；请改正，或不写这一行"
            yield catalogue.origin(place).problem(("within",), message)


def _known(names: list[str]) -> str:
    return f"这里只能是 {'、'.join(names)}"
