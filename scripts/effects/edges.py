"""The classes at the edges of a scheme: for classes of several sizes, one fewer, just enough and one
more than each of its lines asks for."""

from __future__ import annotations

from calculator.engine.one_class import ladder
from calculator.engine.scheme.formula import Formula
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.engine.scheme.scheme import Scheme

SIZES = (1, 2, 3, 4, 7, 30, 40, 41, 50)
"""Sizes of classes at which rounding goes either way, and usual ones."""


def single_choices(scheme: Scheme) -> list[dict[str, str]]:
    """Each option of each reading by itself, all others as they are by default."""
    return [
        {reading["id"]: option["value"]}
        for reading in scheme.readings
        for option in reading["options"]
    ]


def plain_class(size: int) -> Outcome:
    """A class of which all the certified have work, nobody else, nobody over the limit."""
    certified = size - size // 10
    return Outcome.checked(size, certified, certified, 0, 0, 0)


def classes(size: int) -> list[Outcome]:
    """The plain class; some employed without certificate; all of those and some over the limit; some
    over the limit without certificate as well."""
    certified = size - size // 4
    apart, limited = size - certified, certified // 3
    return [
        plain_class(size),
        Outcome.checked(size, certified, certified, apart // 2, 0, 0),
        Outcome.checked(size, certified, certified, apart, limited, limited),
        Outcome.checked(size, certified, certified, 0, limited, limited, apart),
    ]


def at_edges(formula: Formula, full: Outcome) -> list[Outcome]:
    """The class with one fewer, just enough and one more employed than each line asks for; as it is
    where no line asks for anybody."""
    most = full.counts["certified"]
    employed = {
        e + step
        for e in ladder.edges(formula, full)
        for step in (-1, 0, 1)
        if 0 <= e + step <= most
    }
    return [full.with_employed(e) for e in sorted(employed)] or [full]


def at_certificates(formula: Formula, size: int) -> list[Outcome]:
    """The same of those certified, all of them in work, for the lines that do not wait for work."""
    lines = [i for i in formula.instalments if i.threshold and not formula.awaits_work(i)]
    if not lines:
        return []
    every = [Outcome.checked(size, c, c, 0, 0, 0) for c in range(size + 1)]
    earned = [pay(formula, one, 1 if formula.heads else None).earned for one in every]
    found = {
        c + step
        for c in range(1, size + 1)
        if earned[c] != earned[c - 1]
        for step in (-1, 0, 1)
        if 0 <= c + step <= size
    }
    return [every[c] for c in sorted(found)]
