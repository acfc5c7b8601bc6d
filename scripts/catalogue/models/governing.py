"""Which document governs a class: places, periods, verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import (
    CITE,
    Cite,
    Date,
    Id,
    Kind,
    Listed,
    ReadingId,
    Record,
    Text,
    column,
)

Outcome = Literal["governs", "by-reference", "ceiling-only", "not-regulated"]


class DateEntry(Record):
    """The date that an option of the reading looks at."""

    option: Annotated[Id, column("哪种理解", "那条理解分歧里这个选项的编号")]
    label: Annotated[Text, column("日期叫什么", "网页上怎么叫")]
    help: Annotated[Text, column("说明", "填哪一天")]
    example: Annotated[str, column("先填着的", '打开网页时先填着的；没有就写 ""')]


class Awarded(Record):
    """The question whether the class was awarded under the notice."""

    label: Annotated[Text, column("问句", "班是不是按那份通知采购的")]
    help: Annotated[Text, column("说明", "怎么选")]
    example: Annotated[Literal["yes", "no", ""], column("先选着的", "打开网页时先选着的")]
    cite: Annotated[Cite, CITE]


class Place(Record):
    """A place that can be chosen."""

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    title: Annotated[Text, column("名称", "网页上怎么叫")]
    help: Annotated[Text | None, column("说明", "没有就写 null")]


class Starts(Record):
    """When a period starts: the day a document was issued, a day that a document prints, the first
    day on which one no longer applies, the first day of a year, or of the year after a last one."""

    issued: Annotated[Id | None, column("成文那天起", "从哪份文件的成文日期起，写文件的编号")] = (
        None
    )
    on: Annotated[Date | None, column("印出的那天起", "原文印的某一天")] = None
    ended: Annotated[Id | None, column("停止那天起", "从哪份文件停止的那天起，写文件的编号")] = None
    from_year: Annotated[
        Annotated[int, Describe(strict=True)] | None, column("某年起", "从这一年的第一天起")
    ] = None
    after_year: Annotated[
        Annotated[int, Describe(strict=True)] | None, column("某年以后", "从这一年的下一年起")
    ] = None


class Stretch(Record):
    """A stretch of time; it runs to the day before the next one starts."""

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    starts: Annotated[Starts | None, column("从哪天起", "五种写法里写一种；最早的一段写 null")]
    cite: Annotated[Cite | None, column("出处", "印着这一天的文件、条款和原文；没有就不写")] = None


class Case(Record):
    """To which places, periods and answers a verdict belongs; `awarded` null: to either answer."""

    places: Annotated[list[Id], Describe(min_length=1), column("哪里", "上面 places 里的编号")]
    periods: Annotated[
        list[Id], Describe(min_length=1), column("哪几段日子", "上面 periods 里的编号")
    ]
    awarded: Annotated[
        Literal["yes", "no"] | None,
        column("是不是按通知采购的", "结论看它才写，带引号；不写就是两种都算"),
    ] = None


class Verdict(Record):
    """What governs a class; `nearest` names the scheme whose nearest clause is shown, `related` the
    readings that it rests on."""

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    outcome: Annotated[Outcome, column("结论", "适用、可参照、只有上限，或没有规定")]
    title: Annotated[Text, column("标题", "网页上的结论")]
    text: Annotated[Text, column("说明", "用平常话写")]
    when: Annotated[Case, column("哪些班", "哪里、哪几段日子的班")]
    documents: Annotated[list[Id], column("文件", "说的是哪几份文件，写编号")]
    nearest: Annotated[
        Id | None, column("最接近的", "没有规定的，看哪一条补贴规则最接近的条款")
    ] = None
    related: Annotated[list[ReadingId], column("有关的分歧", "这个结论用到的理解分歧")] = []
    cites: Annotated[list[Cite], CITE]


class CeilingBeside(Record):
    """Where and when a scheme's ceiling stands beside the verdict."""

    scheme: Annotated[Id, column("补贴规则", "只写了上限的那一条")]
    places: Annotated[list[Id], column("哪里", "在哪些地方一起显示")]
    periods: Annotated[list[Id], column("哪几段日子", "在哪几段一起显示")]
    text: Annotated[Text, column("说明", "用平常话写")]
    related: Annotated[list[ReadingId], column("有关的分歧", "用到的理解分歧")] = []


class Governing(Listed):
    """Which document governs a class, by place, date and how it was awarded."""

    listed: ClassVar = Kind("governing", "适用范围")

    id: Annotated[Id, column("编号", "长期不变")]
    reading: Annotated[ReadingId, column("理解分歧", "说看哪个日期的那条理解分歧")]
    dates: Annotated[list[DateEntry], column("看哪个日期", "每种理解看哪个日期")]
    awarded: Annotated[Awarded, column("怎么采购的", "要问的那句话")]
    example_place: Annotated[Id, column("先选着的地方", "打开网页时先选着的")]
    places: Annotated[list[Place], column("地方", "可以选的地方")]
    periods: Annotated[list[Stretch], column("各段日子", "从早到晚，每一段到下一段的前一天为止")]
    verdicts: Annotated[list[Verdict], column("结论", "每个地方、每一段日子归哪份文件管")]
    ceiling: Annotated[CeilingBeside, column("只有上限的", "在哪里一起显示")]


def first_day(starts: Starts, documents: Mapping[str, object]) -> date | None:
    """The day on which a period starts; None where its document is not there or has no date."""
    if starts.on is not None:
        return starts.on
    if starts.from_year is not None:
        return date(starts.from_year, 1, 1)
    if starts.after_year is not None:
        return date(starts.after_year + 1, 1, 1)
    if starts.ended is not None:
        ended: date | None = getattr(documents.get(starts.ended), "ended_on", None)
        return ended
    issued: date | None = getattr(documents.get(starts.issued or ""), "issued_on", None)
    return issued
