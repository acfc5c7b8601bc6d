"""The day of a class that decides which of several values with dates holds, as an entry to ask for."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.schemes import Formula, Scheme
from scripts.rules.parts import cited

ENTRY = "day"
CERTIFIED_ON = "certified_on"


def day_entry(scheme: Scheme, formula: Formula, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The entry, with what it is the date ``of``; none where no figure of the scheme has a date.

    It is the date by which it is decided which document governs the class, under the default of the
    reading; where nothing decides that for this scheme, the date of the certificates.
    """
    cites = [value.cite for instalment in formula.instalments for value in instalment.values]
    if formula.heads:
        caps = [cap for cap in catalogue.caps if cap.document == scheme.document]
        cites += [value.cite for cap in caps for value in cap.amounts]
    if not cites:
        return []
    of, label, cite = _date(scheme, catalogue) or (CERTIFIED_ON, "取证日期", cites[-1])
    return [
        {
            "id": ENTRY,
            "of": of,
            "label": label,
            "unit": "",
            "help": f"有的数字从某天起变了，{label}决定用哪一个，例如 2026-9-1；不填就用最新的",
            "example": None,
            "cite": cited(cite),
        }
    ]


def _date(scheme: Scheme, catalogue: Catalogue) -> tuple[str, str, Cite] | None:
    """(option of the reading, what the date is called, where it is written)."""
    for governing in catalogue.governing[:1]:
        for reading in catalogue.readings:
            if reading.id == governing.reading and reading.scheme == scheme.id:
                for asked in governing.dates:
                    if asked.option == reading.default:
                        return asked.option, asked.label, reading.cites[0]
    return None
