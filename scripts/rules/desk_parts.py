"""Compile what the desks need beside the schemes: the parts `calendar`, `governing`, `conditions`.

Each part stands alone: figures, quotations, readings and dates that its record only names are
written out, so that the portable engine looks nothing up.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.rules.calendar import calendar_part
from scripts.rules.conditions import conditions_part
from scripts.rules.governing import governing_part


def desk_parts(catalogue: Catalogue, schemes: list[dict[str, Any]]) -> dict[str, Any]:
    """The parts by name; a part without a record is left out. `schemes`: compiled already."""
    parts: dict[str, Any] = {}
    for calendar in catalogue.calendar[:1]:
        parts["calendar"] = calendar_part(calendar, catalogue, schemes)
    for governing in catalogue.governing[:1]:
        parts["governing"] = governing_part(governing, catalogue)
    for conditions in catalogue.conditions[:1]:
        parts["conditions"] = conditions_part(conditions, catalogue)
    return parts
