"""The printed words that decide how strongly a requirement is worded."""

from __future__ import annotations

from typing import ClassVar, Literal

from scripts.catalogue.models.base import Kind, Listed, Text


class StrengthWord(Listed):
    """A word and the one strength it stands for; inside the words of `not_in` it decides nothing."""

    listed: ClassVar = Kind("strength_words", "决定语气的词")

    word: Text
    strength: Literal["must", "in-principle", "encouraged", "may"]
    not_in: list[Text] = []
