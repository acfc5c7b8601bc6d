"""Words of a question that name no record: what they ask for, and what the records print instead."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import Kind, Listed, Text, column

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

    words: Annotated[list[Text], column("问法", "意思相同的几种问法")] = Describe(min_length=1)
    printed: Annotated[list[Text], column("印作", "登记的内容里意思相同的词，有一个就算找到")] = []
    asks: Annotated[list[Asked], column("要找什么", "哪些列表的记录能回答，最合适的在前")] = []
