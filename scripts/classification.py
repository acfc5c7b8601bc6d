"""The entries of the national classification that the catalogue's occupations belong to."""

from __future__ import annotations

from typing import Any

from scripts.catalogue import Catalogue


def entries(catalogue: Catalogue) -> list[dict[str, Any]]:
    """``{name, code, edition}`` of every entry, and of every job type under the code of its entry.

    By code, each name once; a topic that is only near an entry is not that entry's name.
    """
    found: set[tuple[str, str, str]] = set()
    for occupation in catalogue.occupations:
        for entry in occupation.classifications:
            found.add((entry.code, entry.name, entry.edition))
            if entry.relation == "job-type":
                found.add((entry.code, occupation.name, entry.edition))
    return [
        {"name": name, "code": code, "edition": edition} for code, name, edition in sorted(found)
    ]
