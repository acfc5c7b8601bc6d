"""Figures, dates and conditions in words that a visitor reads."""

from __future__ import annotations

from datetime import date

from scripts.catalogue.models.clauses import Figure
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.schemes import Formula, Instalment, Measure
from scripts.catalogue.models.targets import Period, Target
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.vocabulary import BOUNDS, LEVELS, NOT_PRINTED, OFFICES, STRIVEN

Figured = Figure | Target | Requirement


def day(value: date | None) -> str:
    """``2026年3月31日``; what is not printed is said to be so."""
    return f"{value.year}年{value.month}月{value.day}日" if value else NOT_PRINTED


def bound(figure: Figured) -> str:
    """The words before a figure, ``力争至少``; empty for an exact one that is no more than that."""
    striven = STRIVEN if isinstance(figure, Target) and figure.striven else ""
    return striven + (BOUNDS[figure.bound] if figure.bound and figure.bound != "exactly" else "")


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


def scope(target: Target) -> str:
    """Where and whom a target is about, or that no word of the document says so."""
    return target.scope or "没有写范围"


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


def how_often(value: Period) -> str:
    """Whether a target is of each year or of several together: ``每年``, ``3年``; else empty."""
    if value.per_year:
        return "每年"
    if value.since and value.until:
        return f"{value.until - value.since + 1}年"
    return ""


def placed(document: Document) -> str:
    """The short title of a document after its place, which is not said twice."""
    if document.short_title.startswith(document.place):
        return document.short_title
    return f"{document.place}：{document.short_title}"


def ended(document: Document) -> str:
    """``2027年1月1日起停止执行`` of a document that has an end; empty for the others."""
    return f"{day(document.ended_on)}起停止执行" if document.ended_on else ""


def passed(document: Document) -> str:
    """What is to be known of a document that has ended, or whose target period is over: its last
    day or its status; empty for the others."""
    if document.ended_on:
        return ended(document)
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


def instalment(now: Instalment) -> str:
    """What an instalment pays and from which line on: ``达到 62%（含正好 62%）：给 26%``."""
    line = ""
    if now.when and now.when.reaches:
        line = reaches(now.when.reaches, now.when.inclusive) + "："
    if now.share:
        return f"{line}给 {now.share.written}"
    if now.amount:
        who = "班" if now.pays == "per-class" else "人"
        return f"{line}每{who} {thousands(now.amount.written)} 元"
    return f"{line}给其余"


def level(name: str) -> str:
    """What the level of an office is called where it stands alone."""
    return LEVELS.get(name, name)


def kind(name: str) -> str:
    """What the kind of an office is called where it stands alone."""
    return OFFICES.get(name, name)


def place_and_level(department: Department) -> str:
    """What an office is, in one line: ``某市 · 市级 · 政府部门``."""
    words = [department.place, level(department.level), kind(department.kind)]
    return " · ".join(dict.fromkeys(words))
