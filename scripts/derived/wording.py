"""Figures, dates and conditions in words that a visitor reads."""

from __future__ import annotations

from datetime import date

from scripts.catalogue.models import (
    Department,
    Document,
    Figure,
    Formula,
    Measure,
    Period,
    Requirement,
    Target,
)
from scripts.catalogue.quantity import Quantity

NOT_PRINTED = "文件未载"

_BOUNDS = {"at-least": "至少", "at-most": "至多", "above": "超过", "about": "大约", "exactly": ""}

Figured = Figure | Target | Requirement

ABOUT = {"provider": "培训机构", "class": "班次和课程", "person": "参训人员", "money": "资金"}
"""What a requirement is about."""

STRENGTHS = {"must": "必须", "in-principle": "原则上", "encouraged": "鼓励", "may": "可以"}
"""How strongly a requirement is worded."""

RELATIONS = {
    "same-name": "名称相同或直接对应",
    "job-type": "是这个职业里的一个工种",
    "near": "近似：编者判断，非官方对应",
}
"""How an occupation and an entry of the national classification belong together."""

MARKS = {"L": "绿色职业", "S": "数字职业", "LS": "绿色职业、数字职业"}
"""What the letters after an entry of the national classification mean."""

EDITIONS = {"2022": "2022年版", "2024": "2024年增补", "2025": "2025年增补"}
"""Where an entry of the national classification comes from."""

INSIDE = ("局内处室", "直属单位")
"""The levels of an office that is part of a bureau."""

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


def bound(figure: Figured) -> str:
    """The word before a figure; empty for an exact one."""
    return _BOUNDS[figure.bound] if figure.bound else ""


def amount(figure: Figured) -> str:
    """A figure with its unit: ``40课时``, ``45%``, ``15—45人``, ``半年``; empty without a figure."""
    if figure.value is None:
        return ""
    unit = figure.unit or ""
    bounds = [q for q in (figure.value, figure.to) if q is not None]
    written = "—".join(q.written if unit == "年" else thousands(q.written) for q in bounds)
    if figure.value.percent:
        return written
    if figure.value.number == 0.5 and figure.to is None and unit in ("年", "个月", "天"):
        return "半" + unit
    return written + unit


def period(value: Period) -> str:
    """When a target holds: ``2025—2027年，每年``; years that are not printed are said to be so."""
    if value.since and value.until:
        same = value.since == value.until
        years = f"{value.since}年" if same else f"{value.since}—{value.until}年"
    elif value.until:
        years = f"到{value.until}年"
    elif value.since:
        years = f"{value.since}年起"
    else:
        years = "文件未写起止年份"
    if value.per_year:
        return f"{years}，每年"
    return years


def placed(document: Document) -> str:
    """The short title of a document after its place, which is not said twice."""
    if document.short_title.startswith(document.place):
        return document.short_title
    return f"{document.place}：{document.short_title}"


def passed(document: Document) -> str:
    """The status of a document whose target period is over; empty for the others."""
    return document.status if "已过" in document.status else ""


def thousands(written: str | int) -> str:
    """A number as all our own text writes it, like the calculator: ``3,000``, and ``20万`` as it is.

    A quotation keeps what its document prints.
    """
    text = str(written)
    return f"{int(text):,}" if text.isdecimal() else text


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


def kind(name: str) -> str:
    """What the kind of an office is called where it stands alone."""
    kinds = {"党委": "党委部门", "政府": "政府部门", "群团": "群众团体", "其他": "其他单位"}
    return kinds.get(name, name)


def place_and_level(department: Department) -> str:
    """What an office is, in one line: ``无锡 · 市级 · 政府部门``."""
    words = [department.place, level(department.level), kind(department.kind)]
    return " · ".join(dict.fromkeys(words))
