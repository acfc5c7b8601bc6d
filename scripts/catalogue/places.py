"""The order in which documents are shown: by place, and within a place the newest first."""

from __future__ import annotations

from scripts.catalogue.models.documents import Document

ORDER = ("无锡", "江苏", "淮安")


def in_order(documents: list[Document]) -> list[Document]:
    """`documents` by place, the newest first; a place that `ORDER` does not name comes last."""
    newest_first = sorted(documents, key=lambda d: str(d.issued_on or ""), reverse=True)
    return sorted(newest_first, key=lambda d: _rank(d.place))


def by_place(documents: list[Document]) -> dict[str, list[Document]]:
    """`documents` in order, under the name of their place."""
    places: dict[str, list[Document]] = {}
    for document in in_order(documents):
        places.setdefault(document.place, []).append(document)
    return places


def by_year(documents: list[Document]) -> dict[int | None, list[Document]]:
    """`documents` under the year they were issued, the latest year first; None: no date printed."""
    years: dict[int | None, list[Document]] = {}
    for document in in_order(documents):
        year = document.issued_on.year if document.issued_on else None
        years.setdefault(year, []).append(document)
    return dict(sorted(years.items(), key=lambda item: -(item[0] or 0)))


def _rank(place: str) -> int:
    return ORDER.index(place) if place in ORDER else len(ORDER)
