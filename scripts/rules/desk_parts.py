"""Compile what the desks need beside the schemes: the parts `calendar`, `governing`, `conditions`.

Each part stands alone: figures, quotations, readings and dates that its record only names are
written out, so that the portable engine looks nothing up.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models import Cite, Requirement
from scripts.catalogue.models.desks import Calendar, Check, ConditionEntry, Conditions, Governing
from scripts.checks.desks import first_day


def desk_parts(catalogue: Catalogue, schemes: list[dict[str, Any]]) -> dict[str, Any]:
    """The parts by name; a part without a record is left out. `schemes`: compiled already."""
    parts: dict[str, Any] = {}
    for calendar in catalogue.calendar[:1]:
        parts["calendar"] = _calendar(calendar, catalogue, schemes)
    for governing in catalogue.governing[:1]:
        parts["governing"] = _governing(governing, catalogue)
    for conditions in catalogue.conditions[:1]:
        parts["conditions"] = _conditions(conditions, catalogue)
    return parts


def _calendar(
    calendar: Calendar, catalogue: Catalogue, schemes: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "scheme": next(scheme for scheme in schemes if scheme["id"] == calendar.scheme),
        "window": _figure(calendar.window, catalogue),
        "insurance": _figure(calendar.insurance, catalogue),
        "start": {
            "reading": _reading(calendar.start.reading, catalogue),
            "each": calendar.start.each,
            "together": calendar.start.together,
        },
        "run": {
            "reading": _reading(calendar.run.reading, catalogue),
            "whole": calendar.run.whole,
            "first": calendar.run.first,
        },
        "claim": calendar.claim.model_dump(),
        "edges": [edge.model_dump() for edge in calendar.edges],
        "conventions": [each.model_dump() for each in calendar.conventions],
        "papers": [paper.model_dump() for paper in calendar.papers],
        "example": calendar.example.model_dump(),
    }


def _governing(governing: Governing, catalogue: Catalogue) -> dict[str, Any]:
    schemes = {scheme.id: scheme for scheme in catalogue.schemes}
    ceiling = schemes[governing.ceiling.scheme].ceiling
    assert ceiling is not None  # the check says so before
    return {
        "reading": _reading(governing.reading, catalogue),
        "dates": [entry.model_dump() for entry in governing.dates],
        "awarded": governing.awarded.model_dump(),
        "example_place": governing.example_place,
        "places": [place.model_dump() for place in governing.places],
        "periods": _periods(governing, catalogue),
        "verdicts": [
            {
                "id": verdict.id,
                "outcome": verdict.outcome,
                "title": verdict.title,
                "text": verdict.text,
                "when": verdict.when.model_dump(),
                "documents": verdict.documents,
                "cites": [_cite(cite) for cite in verdict.cites]
                + ([_cite(schemes[verdict.nearest].nearest)] if verdict.nearest else []),
            }
            for verdict in governing.verdicts
        ],
        "ceiling": {
            "places": governing.ceiling.places,
            "periods": governing.ceiling.periods,
            "text": governing.ceiling.text,
            "cite": _cite(ceiling.cite),
        },
    }


def _periods(governing: Governing, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The periods with their first days."""
    documents = {d.id: d for d in catalogue.documents}
    starts = [first_day(p.starts, documents) if p.starts else None for p in governing.periods]
    compiled = []
    for period, start in zip(governing.periods, starts, strict=True):
        compiled.append(
            {
                "id": period.id,
                "starts": start and [start.year, start.month, start.day],
                "cite": period.cite and _cite(period.cite),
            }
        )
    return compiled


def _conditions(conditions: Conditions, catalogue: Catalogue) -> dict[str, Any]:
    scheme = next(s for s in catalogue.schemes if s.id == conditions.scheme)
    caps = [cap for cap in catalogue.caps if cap.document == scheme.document]
    named = dict.fromkeys(
        name
        for check in conditions.checks
        for name in ([check.reading.id] if check.reading else []) + check.related
    )
    switched = {check.reading.id for check in conditions.checks if check.reading}
    return {
        "scheme": conditions.scheme,
        "sections": [section.model_dump() for section in conditions.sections],
        "entries": [
            _entry(entry, [{"value": c.kind, "title": c.title} for c in caps])
            for entry in conditions.entries
        ],
        "readings": [{**_reading(name, catalogue), "switched": name in switched} for name in named],
        "caps": [
            {
                "kind": cap.kind,
                "title": cap.title,
                "amount_fen": None if cap.amount is None else cap.amount * 100,
                "note": cap.note,
                "cite": _cite(cap.cite),
            }
            for cap in caps
        ],
        "checks": [_check(check, catalogue) for check in conditions.checks],
    }


def _entry(entry: ConditionEntry, kinds: list[dict[str, str]]) -> dict[str, Any]:
    compiled = entry.model_dump()
    if entry.kind == "choice" and not entry.choices:
        compiled["choices"] = kinds
    return compiled


def _check(check: Check, catalogue: Catalogue) -> dict[str, Any]:
    by_id = {r.id: r for r in catalogue.requirements}
    requirement = by_id[check.requirement]
    counts = check.this_one_counts and by_id[check.this_one_counts]
    return {
        "id": check.id,
        "section": check.section,
        "kind": check.kind,
        "entries": check.entries,
        "title": check.title or requirement.title,
        "rule": check.rule or requirement.rule,
        "requirement": _requirement(requirement),
        "accepted": check.accepted,
        "this_one": 1 if counts else 0,
        "open_ended": check.open_ended,
        "note_only": check.note_only,
        "reading": check.reading and check.reading.model_dump(),
        "related": check.related,
        "otherwise": check.otherwise,
        "cites": [_cite(requirement.cite)] + ([_cite(counts.cite)] if counts else []),
    }


def _requirement(requirement: Requirement) -> dict[str, Any]:
    value, to = requirement.value, requirement.to
    share = value is not None and value.percent
    return {
        "id": requirement.id,
        "strength": requirement.strength,
        "share": value.share() if value is not None and share else None,
        "value": None if value is None or share else value.number,
        "to": None if to is None or share else to.number,
        "bound": requirement.bound,
        "unit": requirement.unit,
    }


def _figure(figure_id: str, catalogue: Catalogue) -> dict[str, Any]:
    """A figure in whole months with its quotation."""
    for clause in catalogue.clauses:
        for figure in clause.figures:
            if figure.id == figure_id:
                place = {"document": clause.document, "clause": clause.locator}
                return {"months": figure.value.number, "cite": {**place, "quote": figure.quote}}
    raise KeyError(figure_id)


def _reading(reading_id: str, catalogue: Catalogue) -> dict[str, Any]:
    reading = next(r for r in catalogue.readings if r.id == reading_id)
    return {
        "id": reading.id,
        "title": reading.title,
        "question": reading.question,
        "default": reading.default,
        "options": [
            {"value": o.value, "title": o.title, "argument": o.argument} for o in reading.options
        ],
        "cites": [_cite(cite) for cite in reading.cites],
    }


def _cite(cite: Cite) -> dict[str, str]:
    return cite.model_dump()
