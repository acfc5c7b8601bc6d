"""Whether what a document sets is cited from that document."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.targets import Target
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem


def check_own_document(catalogue: Catalogue) -> Iterator[Problem]:
    """Every cap, target and requirement that is said to be of another document than it cites."""
    records: list[Cap | Target | Requirement] = [
        *catalogue.caps,
        *catalogue.targets,
        *catalogue.requirements,
    ]
    for record in records:
        inside, cite = _cited(record)
        if cite and cite.document != record.document:
            message = (
                f"引的是 {cite.document}，而 document 写的是 {record.document}；两处应是同一份文件"
            )
            yield catalogue.origin(record).problem((*inside, "document"), message)


def _cited(record: Cap | Target | Requirement) -> tuple[Inside, Cite | None]:
    """The citation that must be of its own document. A later amount may be another document's, which
    changes the first."""
    if isinstance(record, Cap) and record.amounts:
        return ("amounts", 0, "cite"), record.amounts[0].cite
    return ("cite",), record.cite
