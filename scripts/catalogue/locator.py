"""Clause locators: the one canonical form, and the ASCII anchor made from it.

A locator is written with full-width brackets and without the clause's title, items numbered as
the document prints them: ``四（五）``, ``附表 3``, ``二（四） 措施（2）``, ``四（一）1``, ``第五条``.
"""

from __future__ import annotations

import re

_WORDS = {
    "标题": "title",
    "文号": "number",
    "引言": "preamble",
    "落款": "signature",
    "版记": "imprint",
    "附件": "annex",
    "附表": "table",
    "目标任务": "targets",
    "措施": "measure",
    "责任部门": "departments",
    "备注": "remark",
    "注": "note",
    "条": "article",
}
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_NUMERAL = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"  # 1 to 99
_ITEM = "(?:[1-9][0-9]*)"
_FORM = re.compile(
    rf"(标题|文号|引言|落款|版记|第{_NUMERAL}条"
    rf"|{_NUMERAL}(（{_NUMERAL}）)?{_ITEM}?( (目标任务|责任部门|措施（{_ITEM}）))?"
    rf"|(附件|附表){_ITEM}?( ({_ITEM}|注|备注))?)"
)


def is_canonical(locator: str) -> bool:
    """Whether `locator` has the canonical form (it may still name no clause of a document)."""
    return _FORM.fullmatch(locator) is not None


def is_numeral(text: str) -> bool:
    """Whether `text` is a lone Chinese numeral, as the parts of a document are numbered."""
    return re.fullmatch(_NUMERAL, text) is not None


def chinese_number(text: str) -> int:
    """The value of a Chinese numeral below one hundred: ``十三`` is 13."""
    tens, ten, ones = text.rpartition("十")
    value = _DIGITS[ones] if ones else 0
    return value + (10 * (_DIGITS[tens] if tens else 1) if ten else 0)


def anchor(locator: str) -> str:
    """An ASCII anchor for `locator`, unique within a document: ``四（五）`` is ``c4-5``."""
    parts = re.findall(rf"{_NUMERAL}|[0-9]+|{'|'.join(_WORDS)}", locator)
    named = [_WORDS.get(p) or (p if p.isdigit() else str(chinese_number(p))) for p in parts]
    return "c" + "-".join(named)
