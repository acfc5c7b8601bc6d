"""Passages of several documents that mean the same thing in other words, in an editor's judgement."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import Cite, Id, Kind, Listed, Text, column


class Tie(Listed):
    """Printed passages of at least two documents, and in one line why they are taken for the same.

    What is printed in the same words needs no tie: it is found by its words.
    `groups`, `fields`: those on whose pages it is told.
    """

    listed: ClassVar = Kind("ties", "对应")

    id: Annotated[Id, column("编号", "长期不变")]
    passages: Annotated[list[Cite], Describe(min_length=2), column("几处原文", "至少两份文件的话")]
    why: Annotated[Text, column("为什么说是一个意思", "一句话；带引号的词要印在这几处原文里")]
    groups: Annotated[list[Id], column("哪些群体", "这些群体的页上也要说")] = []
    fields: Annotated[list[Id], column("哪些领域", "这些领域的页上也要说")] = []
