"""Whether every place, date and answer has exactly one verdict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

from scripts.catalogue.catalogue import Origin
from scripts.catalogue.models.governing import Governing, Starts, first_day
from scripts.catalogue.walk import Inside
from scripts.checks.known import Known, twice, unknown
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem


def check_governing(governing: Governing, origin: Origin, known: Known) -> Iterator[Problem]:
    """Everything wrong with what says which document governs."""
    for i, entry in enumerate(governing.dates):
        if message := known.no_option(governing.reading, entry.option):
            yield origin.problem(("dates", i, "option"), message)
    dated = {entry.option for entry in governing.dates}
    for option in sorted(known.readings.get(governing.reading, dated) - dated):
        message = f"{governing.reading} 的选项 “{option}” 没有对应的日期；请补上"
        yield origin.problem(("dates",), message)
    for key in ("dates", "places", "periods", "verdicts"):
        name = "option" if key == "dates" else "id"
        yield from twice(origin, key, [getattr(r, name) for r in getattr(governing, key)], name)
    yield from _periods(governing, origin, known)
    places = {place.id for place in governing.places}
    periods = {period.id for period in governing.periods}
    for i, verdict in enumerate(governing.verdicts):
        inside: Inside = ("verdicts", i)
        yield from unknown(origin, (*inside, "when", "places"), verdict.when.places, places)
        yield from unknown(origin, (*inside, "when", "periods"), verdict.when.periods, periods)
        names = [n for n in verdict.documents if not known.may_hold("documents", n)]
        yield from unknown(origin, (*inside, "documents"), names, set(known.documents))
        for j, name in enumerate(verdict.related):
            if message := known.missing("readings", name):
                yield origin.problem((*inside, "related", j), message)
        if verdict.nearest and (message := known.missing("schemes", verdict.nearest)):
            yield origin.problem((*inside, "nearest"), message)
    yield from unknown(origin, ("example_place",), [governing.example_place], places)
    yield from unknown(origin, ("ceiling", "places"), governing.ceiling.places, places)
    yield from unknown(origin, ("ceiling", "periods"), governing.ceiling.periods, periods)
    for j, name in enumerate(governing.ceiling.related):
        if message := known.missing("readings", name):
            yield origin.problem(("ceiling", "related", j), message)
    name = governing.ceiling.scheme
    if message := known.missing("schemes", name):
        yield origin.problem(("ceiling", "scheme"), message)
    elif name in known.schemes and known.schemes[name].ceiling is None:
        message = f"补贴方案 “{name}” 没有 ceiling；这里要写了上限的方案"
        yield origin.problem(("ceiling", "scheme"), message)
    yield from _cases(governing, origin)


def _printed(starts: Starts) -> str:
    """What the quotation of a start has to print: its day or its year, if it names one."""
    if starts.on:
        return f"{starts.on.year}年{starts.on.month}月{starts.on.day}日"
    return str(starts.from_year or starts.after_year or "")


def _periods(governing: Governing, origin: Origin, known: Known) -> Iterator[Problem]:
    """The first period has no start; each later one starts on a known day after the one before."""
    before: date | None = None
    for i, period in enumerate(governing.periods):
        inside: Inside = ("periods", i, "starts")
        if (i == 0) != (period.starts is None):
            message = "第一段不写开始（starts: null），以后每一段都要写；请核对"
            yield origin.problem(inside, message)
            continue
        if period.starts is None:
            continue
        starts = period.starts
        if len(starts.model_dump(exclude_none=True)) != 1:
            message = "issued、on、ended、from_year、after_year 要写一个，只写一个"
            yield origin.problem(inside, message)
            continue
        if period.cite is None:
            yield origin.problem(("periods", i), "写了开始，就要有 cite 说明依据")
        elif (printed := _printed(starts)) not in squeeze(period.cite.quote):
            message = f"引文里没有 {printed}；请引到写着它的地方"
            yield origin.problem(("periods", i, "cite", "quote"), message)
        day = first_day(period.starts, known.documents)
        if day is None and period.starts.ended:
            if not known.may_hold("documents", period.starts.ended):
                message = f"文件 “{period.starts.ended}” 没有登记，或没有写 ended_on"
                yield origin.problem((*inside, "ended"), message)
        elif day is None:
            if not known.may_hold("documents", period.starts.issued or ""):
                message = f"文件 “{period.starts.issued}” 没有登记，或没有成文日期"
                yield origin.problem((*inside, "issued"), message)
        elif before and day <= before:
            yield origin.problem(inside, f"从 {day} 开始，不在上一段的 {before} 之后；请按先后排列")
        before = day or before


def _cases(governing: Governing, origin: Origin) -> Iterator[Problem]:
    """Every place, period and answer has one verdict and no second one."""
    places, periods = governing.places, governing.periods
    for place, period, awarded in product(places, periods, ("yes", "no")):
        found = [
            verdict.id
            for verdict in governing.verdicts
            if place.id in verdict.when.places
            and period.id in verdict.when.periods
            and verdict.when.awarded in (None, awarded)
        ]
        if len(found) != 1:
            said = f"有 {len(found)} 条：{'、'.join(found)}" if found else "没有"
            message = f"{place.id}、{period.id}、awarded {awarded} 这种情况的结论{said}；应正好一条"
            yield origin.problem(("verdicts",), message)
