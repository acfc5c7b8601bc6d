"""What the desks' records need: ids that exist, cases that leave nothing out, checks that can run."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.checks.calendar import check_calendar
from scripts.checks.conditions import check_conditions
from scripts.checks.governing import check_governing
from scripts.checks.known import Known
from scripts.files.problems import Problem

_SINGLE = ("calendar", "governing", "conditions")


def check_desks(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the records that only the desks use."""
    known = Known(catalogue)
    for name in _SINGLE:
        for record in catalogue.records(name)[1:]:
            message = f"{name} 只能有一条，计算器用的是前面那一条；请并成一条"
            yield catalogue.origin(record).problem((), message)
    for calendar in catalogue.calendar:
        yield from check_calendar(calendar, catalogue.origin(calendar), known)
    for governing in catalogue.governing:
        yield from check_governing(governing, catalogue.origin(governing), known)
    for conditions in catalogue.conditions:
        yield from check_conditions(conditions, catalogue.origin(conditions), known)
