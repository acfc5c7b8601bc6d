"""What the desks' records need: ids that exist, cases that leave nothing out, checks that can run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.calendar import Calendar
from scripts.catalogue.models.conditions import Conditions
from scripts.catalogue.models.rosters import Roster
from scripts.checks.calendar import check_calendar
from scripts.checks.conditions import check_conditions
from scripts.checks.governing import check_governing
from scripts.checks.known import Known
from scripts.checks.rosters import check_roster
from scripts.files.problems import Problem


def check_desks(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the records that only the desks use."""
    known = Known(catalogue)
    for record in catalogue.governing[1:]:
        message = (
            "governing 只能有一条：一个班适用哪份文件，要把各份文件放在一起看；"
            f"请把这里的 places、periods、verdicts 写进前面那一条（{catalogue.governing[0].id}）"
        )
        yield catalogue.origin(record).problem((), message)
    yield from _one_each("calendar", catalogue.calendar, catalogue)
    yield from _one_each("conditions", catalogue.conditions, catalogue)
    yield from _one_each("rosters", catalogue.rosters, catalogue)
    for calendar in catalogue.calendar:
        scheme = known.schemes.get(calendar.scheme)
        if scheme and scheme.formula is None:
            message = (
                f"补贴方案 “{scheme.id}” 没有 formula；取证以后的日子要按它的分期说，请先登记怎样算"
            )
            yield catalogue.origin(calendar).problem(("scheme",), message)
        yield from check_calendar(calendar, catalogue.origin(calendar), known)
    for governing in catalogue.governing:
        yield from check_governing(governing, catalogue.origin(governing), known)
    for conditions in catalogue.conditions:
        yield from check_conditions(conditions, catalogue.origin(conditions), known)
    calendars = {calendar.scheme for calendar in catalogue.calendar}
    for roster in catalogue.rosters:
        origin = catalogue.origin(roster)
        if roster.scheme not in calendars and catalogue.is_whole("calendar"):
            message = f"补贴方案 “{roster.scheme}” 没有 calendar；哪几个月算数要按它数，请先登记取证后的日子"
            yield origin.problem(("scheme",), message)
        yield from check_roster(roster, origin, known, catalogue)


def _one_each(
    name: str, records: Sequence[Calendar | Conditions | Roster], catalogue: Catalogue
) -> Iterator[Problem]:
    """A scheme has one page of days, one of conditions and one list of checks for a roster."""
    first: dict[str, str] = {}
    for record in records:
        if record.scheme in first:
            message = (
                f"补贴方案 “{record.scheme}” 已经有一条 {name}（{first[record.scheme]}）；"
                "一个补贴方案只能有一条，请并成一条，或改成别的补贴方案的编号"
            )
            yield catalogue.origin(record).problem(("scheme",), message)
        first.setdefault(record.scheme, record.id)
