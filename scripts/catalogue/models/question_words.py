"""Words of a question that name no record: what they ask for, and what the records print instead."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import Kind, Listed, Text

Asked = Literal[
    "groups",
    "fields",
    "occupations",
    "actions",
    "departments",
    "documents",
    "clauses",
    "comparisons",
    "requirements",
    "caps",
    "targets",
    "schemes",
    "readings",
    "forms",
    "desks",
    "pages",
    "terms",
]
"""What somebody may ask for: the records of a list, the pages that compute, the words explained."""


class QuestionWord(Listed):
    """Some ways to ask one thing. `asks`: the kinds of records that answer it, the best first;
    `printed`: the words of our records that mean the same, any of which is sought. Without either
    the words say nothing of what is sought, and are left out of the search.
    """

    listed: ClassVar = Kind("question_words", "问法")

    words: list[Text] = Describe(min_length=1)
    printed: list[Text] = []
    asks: list[Asked] = []
