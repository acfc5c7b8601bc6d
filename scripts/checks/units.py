"""Whether the number that proves a figure is printed with the figure's unit.

``2025—2027年`` prints no 2027 people, and ``2万人次`` no 2万 people.
"""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.clauses import Figure
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.targets import Target
from scripts.catalogue.walk import parts
from scripts.evidence.printed_numbers import following
from scripts.files.problems import Problem, shown

_KNOWN = (
    *("个月", "周岁", "人次", "场次", "课时", "学时", "大产业链", "部分", "年", "月", "日", "岁"),
    *("人", "名", "次", "场", "家", "元", "项", "类", "个"),
)
"""Units that a source may print right after a number, a longer one before its beginning."""
_ALSO = {"个月": ("月",), "岁": ("周岁",), "周岁": ("岁",), "人": ("名",), "名": ("人",)}
"""What may be printed instead: 3-6月 of months, 16—24周岁 of years."""


def check_units(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the units of figures."""
    yield from _incomplete(catalogue)
    yield from _printed(catalogue)


def _incomplete(catalogue: Catalogue) -> Iterator[Problem]:
    """A requirement has a value with its unit and its bound, or none of the three."""
    for record in catalogue.requirements:
        for key in ("unit", "bound"):
            if (getattr(record, key) is None) != (record.value is None):
                message = (
                    f"写了 {key} 却没有 value；请补上 value，或删去 {key}"
                    if record.value is None
                    else f"写了 value 却没有 {key}；请补上"
                )
                yield catalogue.origin(record).problem((key,), message)


def _printed(catalogue: Catalogue) -> Iterator[Problem]:
    """Every figure whose number is printed with another unit, wherever the quotation has it."""
    for name in ("clauses", "targets", "requirements"):
        for record in catalogue.records(name):
            for inside, part in parts(record):
                if not isinstance(part, (Figure, Target, Requirement)) or part.value is None:
                    continue
                problem = catalogue.origin(record).problem
                if part.unit is None:
                    continue
                if (part.unit == "%") != part.value.percent:
                    right = ' "%"' if part.value.percent else "它的单位，例如 人"
                    written = part.value.written
                    message = f"写的是 “{shown(part.unit)}”，而数是 {written}；请写{right}"
                    yield problem((*inside, "unit"), message)
                    continue
                quote = part.quote if isinstance(part, Figure) else part.cite.quote
                printed = [_unit(text) for text in following(quote, part.value)]
                if part.value.percent or not printed:
                    continue
                if not any(_fits(part.unit, unit) for unit in printed):
                    message = (
                        f"写的是 “{part.unit}”，而引文里 {part.value.written} 的单位是 “{printed[0]}”："
                        f"“{shown(quote)}”；请核对数字和单位"
                    )
                    yield problem((*inside, "unit"), message)


def _unit(text: str) -> str:
    """The unit that `text` begins with; empty where it begins with none that is known."""
    return next((unit for unit in _KNOWN if text.startswith(unit)), "")


def _fits(unit: str, printed: str) -> bool:
    return printed in ("", unit, *_ALSO.get(unit, ()))
