"""The part `conditions` of the rules."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.conditions import Check, ConditionEntry, Conditions
from scripts.catalogue.models.requirements import Requirement
from scripts.rules.caps import compiled_cap
from scripts.rules.parts import cited, reading_part


def conditions_part(conditions: Conditions, catalogue: Catalogue) -> dict[str, Any]:
    """What is asked, and every check with the requirement that it holds an answer against."""
    scheme = next(s for s in catalogue.schemes if s.id == conditions.scheme)
    caps = [cap for cap in catalogue.caps if cap.document == scheme.document]
    named = dict.fromkeys(
        name
        for check in conditions.checks
        for name in ([check.reading.id] if check.reading else []) + check.related
    )
    requirements = {r.id: r for r in catalogue.requirements}
    switched = {check.reading.id for check in conditions.checks if check.reading}
    return {
        "scheme": conditions.scheme,
        "document": scheme.document,
        "sections": [section.model_dump() for section in conditions.sections],
        "entries": [
            _entry(entry, [{"value": c.kind, "title": c.title} for c in caps])
            for entry in conditions.entries
        ],
        "readings": [
            {**reading_part(name, catalogue), "switched": name in switched} for name in named
        ],
        "caps": [compiled_cap(cap) for cap in caps],
        "checks": [_check(check, requirements) for check in conditions.checks],
    }


def _entry(entry: ConditionEntry, kinds: list[dict[str, str]]) -> dict[str, Any]:
    compiled = entry.model_dump()
    if entry.kind == "choice" and not entry.choices:
        compiled["choices"] = kinds
    return compiled


def _check(check: Check, by_id: dict[str, Requirement]) -> dict[str, Any]:
    requirement = by_id[check.requirement]
    definitions = [by_id[name] for name in check.definitions]
    return {
        "id": check.id,
        "section": check.section,
        "kind": check.kind,
        "entries": check.entries,
        "title": check.title or requirement.title,
        "rule": (check.rule or requirement.rule) + "".join(each.rule for each in definitions),
        "requirement": _requirement(requirement),
        "accepted": check.accepted,
        "open_ended": check.open_ended,
        "note_only": check.note_only,
        "per_person": check.per_person,
        "reading": check.reading and check.reading.model_dump(),
        "related": check.related,
        "otherwise": check.otherwise,
        "cites": [cited(each.cite) for each in (requirement, *definitions)],
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
