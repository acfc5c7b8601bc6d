"""Whether every check of a condition has the entries, the value and the list that it reads."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Origin
from scripts.catalogue.models.conditions import Check, Conditions
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.walk import Inside
from scripts.checks.known import Known, twice, unknown
from scripts.files.problems import Problem

# How many entries each kind of check reads, and whether it needs the requirement's value.
_READS = {"number": 1, "share": 2, "answer": 1, "one-of": 1, "nobody": 1, "people": 3, "cap": 3}


_NEEDS_VALUE = ("number", "share")


def check_conditions(conditions: Conditions, origin: Origin, known: Known) -> Iterator[Problem]:
    """Everything wrong with the conditions: who is asked what, and whether each check can run."""
    for key in ("sections", "entries", "checks"):
        yield from twice(origin, key, [each.id for each in getattr(conditions, key)])
    sections = {section.id for section in conditions.sections}
    entries = {entry.id for entry in conditions.entries}
    for i, entry in enumerate(conditions.entries):
        where: Inside = ("entries", i)
        if entry.only_for:
            other = [entry.only_for.entry]
            yield from unknown(origin, (*where, "only_for", "entry"), other, entries)
        if entry.at_most:
            yield from unknown(origin, (*where, "at_most"), [entry.at_most], entries)
        under = entry.only_under
        if under and (message := known.no_option(under.id, under.option)):
            yield origin.problem((*where, "only_under"), message)
    for i, check in enumerate(conditions.checks):
        inside: Inside = ("checks", i)
        yield from unknown(origin, (*inside, "section"), [check.section], sections)
        yield from unknown(origin, (*inside, "entries"), check.entries, entries)
        named: list[tuple[Inside, str]] = [
            (("requirement",), check.requirement),
            *((("definitions", j), name) for j, name in enumerate(check.definitions)),
        ]
        for at, name in named:
            if message := known.missing("requirements", name):
                yield origin.problem((*inside, *at), message)
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
