"""Whether a word that decides how strongly something is worded stands in a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.catalogue.models.strength_words import StrengthWord
from scripts.evidence.squeeze import squeeze

_END = "，,。；;：:（）()"
"""Signs that end a part of a sentence."""


def stands(one: StrengthWord, quote: str) -> bool:
    """Whether it stands in `quote` by itself: 要 does in 各设区市要强化, not in 主要 or 要求."""
    rest = squeeze(quote)
    for longer in one.not_in:
        rest = rest.replace(longer, " ")
    return one.word in rest


def standing(words: Iterable[StrengthWord], quote: str) -> list[StrengthWord]:
    """Those of `words` that stand in `quote`."""
    return [one for one in words if stands(one, quote)]


def cut_off(words: Iterable[StrengthWord], quote: str, text: str) -> list[StrengthWord]:
    """Those of `words` that `quote` has left out of the part of a sentence in `text` that it is
    taken from: 按计划实施 out of 承训机构应按计划实施. None where `text` does not hold the quotation.
    """
    quoted, whole = squeeze(quote), squeeze(text)
    start = whole.find(quoted)
    if start < 0:
        return []
    before = re.split(f"[{_END}]", whole[:start])[-1]
    after = re.split(f"[{_END}]", whole[start + len(quoted) :])[0]
    return [one for one in standing(words, before + quoted + after) if not stands(one, quoted)]
