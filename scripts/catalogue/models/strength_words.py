"""The printed words that decide how strongly a requirement is worded."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import Kind, Listed, Text, column


class StrengthWord(Listed):
    """A word and the one strength it stands for; inside the words of `not_in` it decides nothing."""

    listed: ClassVar = Kind("strength_words", "决定语气的词")

    word: Annotated[Text, column("词", "原文里决定语气的词")]
    strength: Annotated[
        Literal["must", "in-principle", "encouraged", "may"], column("语气", "这个词是哪种语气")
    ]
    not_in: Annotated[list[Text], column("不算的", "在这些话里的不算")] = []
