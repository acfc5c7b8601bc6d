"""Compile what the desks need beside the schemes: `calendar`, `governing`, `conditions`, `roster`, `time`.

Each part stands alone: figures, quotations, readings and dates that its record only names are
written out, so that the portable engine looks nothing up. A scheme has its own `calendar`,
`conditions`, `roster` and `time`: those of the first scheme that has one stand under the plain name, those of
the others under `calendar-<scheme>` and so on, as their pages do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.calendar import Calendar
from scripts.catalogue.models.conditions import Conditions
from scripts.catalogue.models.rosters import Roster
from scripts.rules.calendar import calendar_part
from scripts.rules.conditions import conditions_part
from scripts.rules.governing import governing_part
from scripts.rules.rosters import roster_part
from scripts.rules.time import time_part

_OfScheme = TypeVar("_OfScheme", Calendar, Conditions, Roster)


def desk_parts(catalogue: Catalogue, schemes: list[dict[str, Any]]) -> dict[str, Any]:
    """The parts by name; a part without a record is left out. `schemes`: compiled already."""
    parts: dict[str, Any] = {}
    for name, calendar in _named("calendar", catalogue.calendar, schemes):
        parts[name] = calendar_part(calendar, catalogue, schemes)
    for governing in catalogue.governing[:1]:
        parts["governing"] = governing_part(governing, catalogue)
    for name, conditions in _named("conditions", catalogue.conditions, schemes):
        parts[name] = conditions_part(conditions, catalogue)
    for name, roster in _named("roster", catalogue.rosters, schemes):
        parts[name] = roster_part(roster, catalogue)
    times = [time_part(scheme, catalogue) for scheme in schemes if scheme["formula"]]
    for part in [part for part in times if part]:
        parts["time-" + part["scheme"] if "time" in parts else "time"] = part
    return parts


def _named(
    name: str, records: Sequence[_OfScheme], schemes: list[dict[str, Any]]
) -> list[tuple[str, _OfScheme]]:
    """(name of its part, record) of `records` in the order of their schemes."""
    rank = {scheme["id"]: place for place, scheme in enumerate(schemes)}
    ordered = sorted(records, key=lambda record: rank[record.scheme])
    return [
        (f"{name}-{record.scheme}" if place else name, record)
        for place, record in enumerate(ordered)
    ]
