"""Whether the calendar can count: figures in whole months, options that exist."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Origin
from scripts.catalogue.models.calendar import Calendar
from scripts.catalogue.models.clauses import Figure
from scripts.checks.known import Known, twice, unknown
from scripts.files.problems import Problem


def check_calendar(calendar: Calendar, origin: Origin, known: Known) -> Iterator[Problem]:
    """Everything wrong with the record behind the days after the certificates."""
    for key in ("window", "insurance"):
        name = getattr(calendar, key)
        if message := known.missing("figures", name) or _no_months(known.figures.get(name)):
            yield origin.problem((key,), message)
    start, run = calendar.start, calendar.run
    for inside, reading, option in (
        (("start", "each"), start.reading, start.each),
        *(
            (("start", "together", i, "option"), start.reading, one.option)
            for i, one in enumerate(start.together)
        ),
        (("run", "whole"), run.reading, run.whole),
        (("run", "first"), run.reading, run.first),
    ):
        if message := known.no_option(reading, option):
            yield origin.problem(inside, message)
    offered = {start.each, *(one.option for one in start.together)}
    for option in sorted(known.readings.get(start.reading, offered) - offered):
        message = f"{start.reading} 的选项 “{option}” 没有写怎样起算；请在 together 里补上"
        yield origin.problem(("start", "together"), message)
    yield from twice(origin, "edges", [edge.value for edge in calendar.edges], "value")
    scheme = known.schemes.get(calendar.scheme)
    if scheme and scheme.formula:
        paid = {instalment.id for instalment in scheme.formula.instalments}
        for place, paper in enumerate(calendar.papers):
            inside = ("papers", place, "instalments")
            yield from unknown(origin, inside, paper.instalments, paid)
    yield from twice(origin, "papers", [paper.id for paper in calendar.papers])
    yield from twice(origin, "conventions", [each.id for each in calendar.conventions])


def _no_months(figure: Figure | None) -> str | None:
    if figure is None or (figure.unit == "个月" and isinstance(figure.value.number, int)):
        return None
    return f"“{figure.id}” 的单位是“{figure.unit}”；这里要整数的“个月”"
