"""Words that an editor may use only where the document prints them."""

from __future__ import annotations

from typing import ClassVar

from scripts.catalogue.models.base import Kind, Listed, Text


class PrintedWord(Listed):
    """A word that says more than its reader may think, and how it is often rightly said instead;
    inside the words of `not_in` it is another one."""

    listed: ClassVar = Kind("printed_words", "印了才能用的词")

    word: Text
    instead: Text
    not_in: list[Text] = []
