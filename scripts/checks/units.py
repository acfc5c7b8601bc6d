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
from scripts.checks.unit_of_each import divided, printed_for_each
from scripts.evidence.printed_numbers import following
from scripts.files.problems import Problem, shown

_KNOWN = (
    *("个工作日", "工作日", "个自然日", "自然日", "个月", "个班", "周岁", "人次", "场次"),
    *("课时", "学时", "小时", "大产业链", "部分", "年", "月", "日", "天", "岁"),
    *("人", "名", "位", "次", "场", "家", "元", "项", "类", "班", "期", "个"),
)
"""Units that a source may print right after a number, a longer one before its beginning."""
_SAME = (
    *(("岁", "周岁"), ("人", "名", "位"), ("日", "天"), ("班", "个班", "期")),
    *(("工作日", "个工作日"), ("自然日", "个自然日")),
)
"""Words for the same; 3-6月 prints months as well, but only where months are meant."""


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
                counted, each = divided(part.unit)
                if not any(_fits(counted, unit) for unit in printed):
                    message = (
                        f"写的是 “{part.unit}”，而引文里 {part.value.written} 的单位是 “{printed[0]}”："
                        f"“{shown(quote)}”；请核对数字和单位"
                    )
                    yield problem((*inside, "unit"), message)
                    continue
                for one in each:
                    if not printed_for_each(quote, part.value, one):
                        message = (
                            f"写的是 “{part.unit}”，而引文里 {part.value.written} 的前后没有"
                            f"“每{one}”这样的话：“{shown(quote)}”；请核对单位，或把引文引全"
                        )
                        yield problem((*inside, "unit"), message)


def _unit(text: str) -> str:
    """The unit that `text` begins with; empty where it begins with none that is known."""
    return next((unit for unit in _KNOWN if text.startswith(unit)), "")


def _fits(unit: str, printed: str) -> bool:
    alike = next((words for words in _SAME if unit in words), (unit,))
    return printed in ("", *alike) or (unit, printed) == ("个月", "月")
