"""Whether a word that decides how strongly something is worded stands in a quotation."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.catalogue.models.strength_words import StrengthWord
from scripts.evidence.squeeze import squeeze


def stands(one: StrengthWord, quote: str) -> bool:
    """Whether it stands in `quote` by itself: 要 does in 各设区市要强化, not in 主要 or 要求."""
    rest = squeeze(quote)
    for longer in one.not_in:
        rest = rest.replace(longer, " ")
    return one.word in rest


def standing(words: Iterable[StrengthWord], quote: str) -> list[StrengthWord]:
    """Those of `words` that stand in `quote`."""
    return [one for one in words if stands(one, quote)]
