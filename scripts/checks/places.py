"""Whether a place is one that the site knows: pages and charts are ordered by it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.places import ORDER
from scripts.files.problems import Problem

KNOWN = ("国家", *ORDER)


def check_places(catalogue: Catalogue) -> Iterator[Problem]:
    """Every document and department of a place that nobody knows."""
    records: list[Document | Department] = [*catalogue.documents, *catalogue.departments]
    for record in records:
        if record.place not in KNOWN:
            message = f"写的是 “{record.place}”；这里只能是 {'、'.join(KNOWN)}"
            yield catalogue.origin(record).problem(("place",), message)
