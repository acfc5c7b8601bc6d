"""Clauses and the figures printed in them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import (
    DOCUMENT,
    Amount,
    Cite,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    column,
)


class Figure(Record):
    """One number a clause prints, with its unit and the words it stands in."""

    id: Id | None = None
    label: Text
    value: Amount
    to: Amount | None = None
    unit: str
    bound: Literal["at-least", "at-most", "above", "about", "exactly"]
    quote: Text


class Slip(Record):
    """A place where the document seems to have slipped, kept as it is printed; `says` what is odd."""

    says: Text
    cites: Annotated[list[Cite], Describe(min_length=1)]


class Clause(Listed):
    """One clause: what it says in our own words, and its figures. `title` is as printed."""

    listed: ClassVar = Kind("clauses", "条款", "条款", "文件里的一条")

    document: Annotated[Id, DOCUMENT]
    locator: Annotated[Text, column("条款", "在文件里的位置，例如 四（五）")]
    title: Annotated[Text | None, column("条款标题", "照文件所印；没有标题就空着")]
    summary: Annotated[Text, column("概括", "本站用平常话写的")]
    figures: Annotated[list[Figure], column("数字", "这一条印出的数字，连同单位和原文")] = []
    slips: Annotated[
        list[Slip], column("原文如此", "看着像印错、对不上的地方；照原文引，不代它改")
    ] = []
