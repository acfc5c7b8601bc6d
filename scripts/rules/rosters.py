"""The part `roster` of the rules."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.rosters import CellKind, Roster, RosterCheck
from scripts.rules.parts import cited, reading_part


def roster_part(roster: Roster, catalogue: Catalogue) -> dict[str, Any]:
    """Every check with its value, its quotation and the names of the groups, and the readings that
    decide: ``{scheme, readings, checks, documents}``; `documents` {id: what a cited one is called}.
    """
    requirements = {requirement.id: requirement for requirement in catalogue.requirements}
    groups = {group.id: group.name for group in catalogue.groups}
    named = dict.fromkeys(
        name
        for check in roster.checks
        for name in [
            *([check.reading] if check.reading else []),
            *(s.reading for s in check.switches),
        ]
    )
    checks = [_check(check, requirements, groups) for check in roster.checks]
    return {
        "scheme": roster.scheme,
        "readings": [reading_part(name, catalogue) for name in named],
        "checks": checks,
        "documents": {
            document.id: document.short_title
            for document in catalogue.documents
            if any(document.id == check["cite"]["document"] for check in checks)
        },
    }


def _check(
    check: RosterCheck, requirements: dict[str, Requirement], groups: dict[str, str]
) -> dict[str, Any]:
    requirement = requirements[check.requirement] if check.requirement else None
    cite = check.cite or (requirement and requirement.cite)
    value = requirement.value if requirement else None
    return {
        "id": check.id,
        "test": check.test,
        "columns": check.columns,
        "cite": cited(cite) if cite else None,
        "share": value.share() if value is not None and value.percent else None,
        "value": value.number if value is not None and not value.percent else None,
        "limit": _limit(requirement),
        "kinds": [_kind(kind, groups) for kind in check.kinds],
        "unmatched_fails": check.unmatched_fails,
        "leaves": check.leaves,
        "reading": check.reading,
        "options": [option.model_dump() for option in check.options],
        "switches": [switch.model_dump() for switch in check.switches],
        "starts": {start.option: start.column for start in check.starts},
        "fails": check.fails,
        "asks": check.asks,
        "mend": check.mend,
        "blank": check.blank,
    }


def _limit(requirement: Requirement | None) -> str | None:
    """The requirement's value as a sentence says it: ``70%``, ``3 个月``."""
    if requirement is None or requirement.value is None:
        return None
    written = requirement.value.written
    return written if requirement.value.percent else f"{written} {requirement.unit}"


def _kind(kind: CellKind, groups: dict[str, str]) -> dict[str, Any]:
    own = [groups[kind.group]] if kind.group else []
    return {"id": kind.id, "words": [*own, *kind.words], "names": kind.names}
