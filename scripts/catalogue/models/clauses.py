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

    id: Annotated[Id | None, column("编号", "别处要用到这个数的才写")] = None
    label: Annotated[Text, column("是什么数", "用平常话写")]
    value: Annotated[Amount, column("数值", "照原文写的数")]
    to: Annotated[Amount | None, column("数值上端", "写成一个范围时的上端；不是范围就不写")] = None
    unit: Annotated[str, column("单位", '照原文；百分比写带引号的 "%"')]
    bound: Annotated[
        Literal["at-least", "at-most", "above", "about", "exactly"],
        column("怎么限定", "至少、至多、超过、大约，或正好这么多"),
    ]
    quote: Annotated[Text, column("原文", "这一条里印着这个数的话，一字不差")]


class Slip(Record):
    """A place where the document seems to have slipped, kept as it is printed; `says` what is odd."""

    says: Annotated[Text, column("哪里不对", "看着像印错、加起来对不上的地方")]
    cites: Annotated[
        list[Cite], Describe(min_length=1), column("出处", "文件、条款和原文，照印的引")
    ]


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
