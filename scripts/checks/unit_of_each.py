"""Whether a quotation prints an amount for each of something: the 人 of 元/人, the 班 of 元/班."""

from __future__ import annotations

import re
from decimal import Decimal

from scripts.catalogue.quantity import Quantity
from scripts.evidence.printed_numbers import printed

_WORDS = {
    "人": "人(?!次)|名|位|生|学员|参训人员|参训者|职工|员工|劳动者",
    "班": "班|期",
    "天": "天|日",
    "日": "天|日",
    "课时": "课时|学时",
    "学时": "课时|学时",
}
"""How each of something may be called, where its unit is not printed as it is."""
_ANY = r"每|均"


def divided(unit: str) -> tuple[str, list[str]]:
    """``元/人`` as 元 and [人]: what is counted, and what it is for each of."""
    counted, *each = re.split("[/／]", unit)
    return counted, [one.strip() for one in each]


def printed_for_each(quote: str, value: Quantity, each: str) -> bool:
    """Whether `quote` prints `value` for each `each`: 每人、每个班、每取证一人、人均 before it, with no other
    such words nearer, or 元/人 behind it."""
    wanted = (Decimal(str(value.number)), value.percent)
    words = rf"(?:{_WORDS.get(each, re.escape(each))})"
    before = re.compile(rf"每个?{words}|每[^,.:;。、每]{{1,6}}[一1]个?{words}|{words}均")
    behind = re.compile(rf"[^/每,.:;。、]{{0,4}}(?:/|每|/每)[一1]?个?{words}")
    return any(
        behind.match(one.after) or before.search(_nearest(one.before))
        for one in printed(quote)
        if (one.number, one.percent) == wanted
    )


def _nearest(text: str) -> str:
    """Of what stands before an amount, the last stretch without 元 that says for each of what."""
    stretches = [part for part in text.split("元") if re.search(_ANY, part)]
    return stretches[-1] if stretches else ""
