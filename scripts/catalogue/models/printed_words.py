"""Words that an editor may use only where the document prints them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from scripts.catalogue.models.base import Kind, Listed, Text, column


class PrintedWord(Listed):
    """A word that says more than its reader may think, and how it is often rightly said instead;
    inside the words of `not_in` it is another one."""

    listed: ClassVar = Kind("printed_words", "印了才能用的词")

    word: Annotated[Text, column("词", "原文印了才可以用的词")]
    instead: Annotated[Text, column("改说什么", "没有印时一般可以怎么说")]
    not_in: Annotated[list[Text], column("不算的", "在这些话里的不算")] = []
