"""The calculator for other Python programs: ``from calculator import api``.

Numbers may be given as numbers or as people type them ("2,000元"); money is 元 going in and whole
分 coming out. Errors are `TypedError` (what is wrong with each number), `ChoiceError` (an unknown
scheme, reading, option or kind of course) and `NoFormula` (the documents print no way to compute).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from calculator import rules
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.scheme import NoFormula, Rules

__all__ = ["ChoiceError", "NoFormula", "TypedError", "data_version", "estimate", "schemes"]


@cache
def _rules() -> Rules:
    return rules.load()


def data_version() -> str:
    """Which state of the rules is applied: twelve hexadecimal digits."""
    return str(_rules().data_version)


def schemes() -> dict[str, bool]:
    """The payment schemes by id, and whether the documents print a way to compute each."""
    return {scheme.id: scheme.rule is not None for scheme in _rules().schemes}


def estimate(
    scheme: str,
    *,
    kind: str | None = None,
    readings: dict[str, str] | None = None,
    **entries: object,
) -> dict[str, Any]:
    """Everything known about the payment of one class.

    `entries` by id: ``trainees``, ``certified``, ``employed``, ``unit_price`` and, where known,
    ``employed_uncertified``, ``over_limit``, ``over_limit_employed``, ``over_limit_uncertified``,
    ``directory_standard``, and ``day`` of a scheme whose figures change from a day on;
    `kind` of the course for its price cap; `readings` {"R3": option}. The result is what
    ``python -m calculator estimate --format json`` prints. Raises TypedError, ChoiceError,
    NoFormula.
    """
    rule = _rules().scheme(scheme).rule
    known = [entry["id"] for entry in rule["entries"]] if rule else list(entries)
    strange = [name for name in entries if name not in known]
    if strange:
        message = f"没有这样的填写项：{'、'.join(strange)}；可用的是 {'、'.join(known)}"
        raise ChoiceError(message)
    typed = {name: None if value is None else str(value) for name, value in entries.items()}
    try:
        result: dict[str, Any] = answer(_rules(), scheme, typed, kind, readings)
    except TypedError as error:
        # Whoever reads the message alone should know which number it is about.
        named = [(fields, f"{'、'.join(fields)}：{text}") for fields, text in error.problems]
        raise TypedError(named) from None
    return result
