"""Whether a scheme asks for all that its sum needs, and its examples make a class."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.engine.entry.problems import TypedError
from calculator.engine.scheme import typed
from calculator.engine.scheme.head_words import words
from calculator.engine.scheme.outcome import COUNTS
from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.schemes import Formula
from scripts.catalogue.walk import Inside
from scripts.checks.readings import Change, of_scheme
from scripts.files.problems import Problem

# What makes no sense without one of these beside it.
_BESIDE = {
    "employed": ("certified", "trainees"),
    "employed_uncertified": ("certified",),
    "over_limit": ("certified",),
    "over_limit_employed": ("over_limit",),
    "over_limit_uncertified": ("over_limit",),
    "directory_standard": ("unit_price",),
}


def check_entries(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with what the schemes ask of one class."""
    for scheme in catalogue.schemes:
        if scheme.formula:
            origin = catalogue.origin(scheme)
            yield from _entries(scheme.formula, origin, of_scheme(catalogue, scheme))


def _entries(formula: Formula, origin: Origin, changes: list[Change]) -> Iterator[Problem]:
    places: dict[str, int] = {}
    for i, entry in enumerate(formula.entries):
        if entry.id in places:
            message = f"“{entry.id}” 写了两次；每一项只写一条"
            yield origin.problem(("formula", "entries", i, "id"), message)
        places.setdefault(entry.id, i)
    used = list(dict.fromkeys(_used(formula, changes)))
    missing = [name for name in used if name not in places]
    if missing:
        message = f"算的时候要用 {'、'.join(missing)}，却没有问；请在 entries 里各补一条"
        yield origin.problem(("formula", "entries"), message)
    for name, others in _BESIDE.items():
        if name in places and not any(other in places for other in others):
            message = f"问了 {name}，就要问 {'或 '.join(others)}；请补一条，或删去这一条"
            yield origin.problem(("formula", "entries", places[name], "id"), message)
            return
    if "unit_price" in places and "unit_price" not in used:
        message = "没有一笔按单价付，不用问 unit_price；请删去这一条"
        yield origin.problem(("formula", "entries", places["unit_price"], "id"), message)
    if missing:
        return
    examples = {
        e.id: "" if e.example is None else str(e.example) for e in reversed(formula.entries)
    }
    try:
        typed.read(list(places), examples, words({e.id: e.label for e in formula.entries}))
    except TypedError as error:
        for fields, message in error.problems:
            inside: Inside = ("formula", "entries", places.get(fields[0], 0), "example")
            yield origin.problem(inside, f"例子算不出来：{message}")


def _used(formula: Formula, changes: list[Change]) -> Iterator[str]:
    """The ids of what the sum is made of, under any choice of readings."""
    lists = [formula.heads or []]
    lists += [terms for m in formula.measures for terms in (m.counted, m.of)]
    lists += [instalment.heads or [] for instalment in formula.instalments]
    for change in changes:
        for value in (change.change.set, change.change.add):
            if change.change.key in ("counted", "of", "heads") and isinstance(value, list):
                lists.append(value)
    for terms in lists:
        yield from (name for name in (term.removeprefix("-") for term in terms) if name in COUNTS)
    if any(i.pays in ("share", "rest-of-base") for i in formula.instalments):
        yield "unit_price"
