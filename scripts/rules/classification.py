"""The entries of the national classification that the catalogue's occupations belong to."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.vocabulary import EDITIONS


def entries(catalogue: Catalogue) -> list[dict[str, Any]]:
    """``{name, code, entry, edition in words}`` of every entry, and of every job type of one.

    By code, each name once; `entry` names the entry that the code belongs to. A topic that is only
    near an entry is not that entry's name.
    """
    found: set[tuple[str, str, str, str]] = set()
    for occupation in catalogue.occupations:
        for entry in occupation.classifications:
            names = [entry.name]
            names += [occupation.name] if entry.relation == "job-type" else []
            found |= {(entry.code, entry.name, name, EDITIONS[entry.edition]) for name in names}
    return [
        {"name": name, "code": code, "entry": entry, "edition": edition}
        for code, entry, name, edition in sorted(found)
    ]
