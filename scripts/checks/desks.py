"""What the desks' records need: ids that exist, cases that leave nothing out, checks that can run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models import DESK_LISTS, Figure, Requirement
from scripts.catalogue.models.desks import Calendar, Check, Conditions, Governing, Starts
from scripts.catalogue.walk import Inside
from scripts.files.strict_yaml import Problem

_KINDS = {"figures": "数字", "readings": "理解分歧", "schemes": "补贴方案", "requirements": "要求"}
# How many entries each kind of check reads, and whether it needs the requirement's value.
_READS = {"number": 1, "share": 2, "answer": 1, "one-of": 1, "nobody": 1, "cap": 3}
_NEEDS_VALUE = ("number", "share")


class Known:
    """The ids that a desk may refer to. Nothing is said to be missing from a broken list."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.documents = {d.id: d for d in catalogue.documents}
        self.readings = {r.id: {o.value for o in r.options} for r in catalogue.readings}
        self.schemes = {s.id: s for s in catalogue.schemes}
        self.requirements = {r.id: r for r in catalogue.requirements}
        self.figures = {f.id: f for c in catalogue.clauses for f in c.figures if f.id}
        self.incomplete = catalogue.broken is None or bool(catalogue.incomplete)

    def missing(self, kind: str, name: str) -> str | None:
        """The sentence that says that `name` is not there, or None."""
        if self.incomplete or name in getattr(self, kind):
            return None
        return f"找不到{_KINDS[kind]} “{name}”；请先登记，或改正拼写"

    def no_option(self, reading: str, option: str) -> str | None:
        """The sentence that says that a reading or an option of it is not there, or None."""
        missing = self.missing("readings", reading)
        if missing or self.incomplete or option in self.readings[reading]:
            return missing
        options = "、".join(sorted(self.readings[reading]))
        return f"{reading} 没有 “{option}” 这个选项；可选 {options}"


def check_desks(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the records that only the desks use."""
    known = Known(catalogue)
    for name in DESK_LISTS:
        for record in catalogue.records(name)[1:]:
            message = f"{name} 只能有一条，计算器用的是前面那一条；请并成一条"
            yield catalogue.origin(record).problem((), message)
    for calendar in catalogue.calendar:
        yield from _calendar(calendar, catalogue.origin(calendar), known)
    for governing in catalogue.governing:
        yield from _governing(governing, catalogue.origin(governing), known)
    for conditions in catalogue.conditions:
        yield from _conditions(conditions, catalogue.origin(conditions), known)


def _calendar(calendar: Calendar, origin: Origin, known: Known) -> Iterator[Problem]:
    for key in ("window", "insurance"):
        name = getattr(calendar, key)
        if message := known.missing("figures", name) or _no_months(known.figures.get(name)):
            yield origin.problem((key,), message)
    start, run = calendar.start, calendar.run
    for inside, reading, option in (
        (("start", "each"), start.reading, start.each),
        (("start", "together"), start.reading, start.together),
        (("run", "whole"), run.reading, run.whole),
        (("run", "first"), run.reading, run.first),
    ):
        if message := known.no_option(reading, option):
            yield origin.problem(inside, message)
    yield from _twice(origin, "edges", [edge.value for edge in calendar.edges], "value")
    yield from _twice(origin, "papers", [paper.id for paper in calendar.papers])
    yield from _twice(origin, "conventions", [each.id for each in calendar.conventions])


def _no_months(figure: Figure | None) -> str | None:
    if figure is None or (figure.unit == "个月" and isinstance(figure.value.number, int)):
        return None
    return f"“{figure.id}” 的单位是“{figure.unit}”；这里要整数的“个月”"


def _governing(governing: Governing, origin: Origin, known: Known) -> Iterator[Problem]:
    for i, entry in enumerate(governing.dates):
        if message := known.no_option(governing.reading, entry.option):
            yield origin.problem(("dates", i, "option"), message)
    dated = {entry.option for entry in governing.dates}
    for option in sorted(known.readings.get(governing.reading, dated) - dated):
        message = f"{governing.reading} 的选项 “{option}” 没有对应的日期；请补上"
        yield origin.problem(("dates",), message)
    for key in ("dates", "places", "periods", "verdicts"):
        name = "option" if key == "dates" else "id"
        yield from _twice(origin, key, [getattr(r, name) for r in getattr(governing, key)], name)
    yield from _periods(governing, origin, known)
    places = {place.id for place in governing.places}
    periods = {period.id for period in governing.periods}
    for i, verdict in enumerate(governing.verdicts):
        inside: Inside = ("verdicts", i)
        yield from _unknown(origin, (*inside, "when", "places"), verdict.when.places, places)
        yield from _unknown(origin, (*inside, "when", "periods"), verdict.when.periods, periods)
        if not known.incomplete:
            yield from _unknown(
                origin, (*inside, "documents"), verdict.documents, set(known.documents)
            )
        if verdict.nearest and (message := known.missing("schemes", verdict.nearest)):
            yield origin.problem((*inside, "nearest"), message)
    yield from _unknown(origin, ("example_place",), [governing.example_place], places)
    yield from _unknown(origin, ("ceiling", "places"), governing.ceiling.places, places)
    yield from _unknown(origin, ("ceiling", "periods"), governing.ceiling.periods, periods)
    name = governing.ceiling.scheme
    if message := known.missing("schemes", name):
        yield origin.problem(("ceiling", "scheme"), message)
    elif name in known.schemes and known.schemes[name].ceiling is None:
        message = f"补贴方案 “{name}” 没有 ceiling；这里要写了上限的方案"
        yield origin.problem(("ceiling", "scheme"), message)
    yield from _cases(governing, origin)


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
        if (period.starts.issued is None) == (period.starts.after_year is None):
            yield origin.problem(inside, "issued 和 after_year 要写一个，只写一个")
            continue
        if period.cite is None:
            yield origin.problem(("periods", i), "写了开始，就要有 cite 说明依据")
        elif period.starts.after_year and str(period.starts.after_year) not in period.cite.quote:
            message = f"引文里没有 {period.starts.after_year}；请引到写着这一年的地方"
            yield origin.problem(("periods", i, "cite", "quote"), message)
        day = first_day(period.starts, known.documents)
        if day is None:
            if not known.incomplete:
                message = f"文件 “{period.starts.issued}” 没有登记，或没有成文日期"
                yield origin.problem((*inside, "issued"), message)
        elif before and day <= before:
            yield origin.problem(inside, f"从 {day} 开始，不在上一段的 {before} 之后；请按先后排列")
        before = day or before


def first_day(starts: Starts, documents: Mapping[str, object]) -> date | None:
    """The day on which a period starts; None where its document is not there or has no date."""
    if starts.after_year is not None:
        return date(starts.after_year + 1, 1, 1)
    issued: date | None = getattr(documents.get(starts.issued or ""), "issued_on", None)
    return issued


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


def _conditions(conditions: Conditions, origin: Origin, known: Known) -> Iterator[Problem]:
    for key in ("sections", "entries", "checks"):
        yield from _twice(origin, key, [each.id for each in getattr(conditions, key)])
    sections = {section.id for section in conditions.sections}
    entries = {entry.id for entry in conditions.entries}
    for i, entry in enumerate(conditions.entries):
        where: Inside = ("entries", i)
        if entry.only_for:
            other = [entry.only_for.entry]
            yield from _unknown(origin, (*where, "only_for", "entry"), other, entries)
        if entry.at_most:
            yield from _unknown(origin, (*where, "at_most"), [entry.at_most], entries)
        under = entry.only_under
        if under and (message := known.no_option(under.id, under.option)):
            yield origin.problem((*where, "only_under"), message)
    for i, check in enumerate(conditions.checks):
        inside: Inside = ("checks", i)
        yield from _unknown(origin, (*inside, "section"), [check.section], sections)
        yield from _unknown(origin, (*inside, "entries"), check.entries, entries)
        for key in ("requirement", "this_one_counts"):
            name = getattr(check, key)
            if name and (message := known.missing("requirements", name)):
                yield origin.problem((*inside, key), message)
        if check.reading and (message := known.no_option(check.reading.id, check.reading.option)):
            yield origin.problem((*inside, "reading"), message)
        for j, name in enumerate(check.related):
            if message := known.missing("readings", name):
                yield origin.problem((*inside, "related", j), message)
        yield from _runs(check, known.requirements.get(check.requirement), origin, inside)
    used = {name for check in conditions.checks for name in check.entries}
    for i, entry in enumerate(conditions.entries):
        if entry.id not in used:
            message = f"没有一条核对用到 “{entry.id}”；请删去，或在 checks 里用上"
            yield origin.problem(("entries", i, "id"), message)


def _runs(
    check: Check, requirement: Requirement | None, origin: Origin, inside: Inside
) -> Iterator[Problem]:
    """The check has the entries, the value and the list that its kind reads."""
    wanted = _READS[check.kind]
    if len(check.entries) != wanted:
        message = f"{check.kind} 这种核对要 {wanted} 个要填的数，写了 {len(check.entries)} 个"
        yield origin.problem((*inside, "entries"), message)
    if bool(check.accepted) != (check.kind == "one-of"):
        message = "accepted 只用于 one-of，而且必须写；请核对"
        yield origin.problem((*inside, "kind"), message)
    if requirement is None or check.kind not in _NEEDS_VALUE:
        return
    if requirement.value is None or requirement.bound is None:
        message = f"“{requirement.id}” 没有数值和限定（value、bound）；{check.kind} 要有才能比"
        yield origin.problem((*inside, "requirement"), message)
    elif requirement.bound not in ("at-least", "at-most") and requirement.to is None:
        message = f"“{requirement.id}” 的限定是 {requirement.bound}；核对只会比 at-least 和 at-most"
        yield origin.problem((*inside, "requirement"), message)
    elif requirement.value.percent != (check.kind == "share"):
        message = (
            f"“{requirement.id}” 的数是 {requirement.value.written}；百分比用 share，别的用 number"
        )
        yield origin.problem((*inside, "kind"), message)


def _unknown(
    origin: Origin, inside: Inside, named: list[str], known: set[str]
) -> Iterator[Problem]:
    for name in named:
        if name not in known:
            message = f"找不到 “{name}”；可用的是 {'、'.join(sorted(known))}"
            yield origin.problem(inside, message)


def _twice(origin: Origin, key: str, names: list[str], name: str = "id") -> Iterator[Problem]:
    for i, each in enumerate(names):
        if each in names[:i]:
            yield origin.problem((key, i, name), f"“{each}” 写了两次；请只留一个")
