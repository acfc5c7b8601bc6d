"""Figures, dates and conditions in words that a visitor reads."""

from __future__ import annotations

from datetime import date

from scripts.models import Department, Figure, Formula, Measure
from scripts.quantity import Quantity

NOT_PRINTED = "文件未载"

LISTS = {
    "documents": "政策文件",
    "clauses": "条款，连同里面的数字",
    "actions": "专项培训行动",
    "departments": "责任单位",
    "groups": "重点群体",
    "fields": "领域",
    "caps": "价格上限",
    "schemes": "补贴规则",
    "readings": "理解分歧",
}
"""What each list of the catalogue holds."""

_BOUNDS = {"at-least": "至少", "at-most": "至多", "above": "超过", "about": "大约", "exactly": ""}

AFFECTS = {
    "counts": ("会改变金额", "计算器里可以切换"),
    "roster": ("决定某个人算不算", "计算器里不切换，人数请按您选定的理解来数"),
    "scope": ("决定这份文件管不管这个班", "计算器里不切换"),
    "note": ("只作提示，不改变按人数算出的金额", "计算器里不切换"),
}
"""What a reading affects, and what the calculator does with it, by the catalogue's word."""


def day(value: date | None) -> str:
    """``2026年3月31日``; what is not printed is said to be so."""
    return f"{value.year}年{value.month}月{value.day}日" if value else NOT_PRINTED


def bound(figure: Figure) -> str:
    """The word before a figure; empty for an exact one."""
    return _BOUNDS[figure.bound]


def amount(figure: Figure) -> str:
    """A figure with its unit: ``40课时``, ``80%``, ``30—50人``, ``半年``."""
    written = "—".join(_written(q) for q in (figure.value, figure.to) if q is not None)
    if figure.value.percent:
        return written
    if figure.value.number == 0.5 and figure.to is None and figure.unit in ("年", "个月", "天"):
        return "半" + figure.unit
    return written + figure.unit


def _written(quantity: Quantity) -> str:
    """A figure as the catalogue writes it, thousands left unseparated as the sources print them."""
    return quantity.written


def heads(terms: list[str], formula: Formula) -> str:
    """A signed list of head counts in words: ``（取证人数 − 超次人数）``; one class is ``1``."""
    labels: dict[str, str] = {e.id: e.label for e in formula.entries}
    labels["class"] = "1（每班一次）"
    words = ""
    for term in terms:
        sign = " − " if term.startswith("-") else " + " if words else ""
        words += sign + labels[term.lstrip("-")]
    return f"（{words}）" if len(terms) > 1 else words


def rate(measure: Measure, formula: Formula) -> str:
    """How a rate is formed: ``稳定就业人数 ÷ 参训人数``."""
    return f"{heads(measure.counted, formula)} ÷ {heads(measure.of, formula)}"


def reaches(share: Quantity, inclusive: bool) -> str:
    """A threshold that says whether it includes its edge."""
    edge = f"含正好 {share.written}" if inclusive else f"正好 {share.written} 不算"
    return f"达到 {share.written}（{edge}）" if inclusive else f"超过 {share.written}（{edge}）"


def level(name: str) -> str:
    """What the level of an office is called where it stands alone."""
    return {"省": "省级", "市": "市级", "县区园区": "县、区、园区"}.get(name, name)


def place_and_level(department: Department) -> str:
    """What an office is, in one line: ``无锡 · 市级 · 政府部门``."""
    kinds = {"党委": "党委部门", "政府": "政府部门", "群团": "群众团体", "其他": "其他单位"}
    kind = kinds.get(department.kind, department.kind)
    return " · ".join(dict.fromkeys([department.place, level(department.level), kind]))
