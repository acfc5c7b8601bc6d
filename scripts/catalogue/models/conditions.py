"""The conditions that a class and its provider are held against."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe
from pydantic import StringConstraints

from scripts.catalogue.models.base import Id, Kind, Listed, ReadingId, Record, Text, YesNo, column

Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]


class Section(Record):
    """A part of the list of conditions."""

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    title: Annotated[Text, column("名称", "网页上这一部分叫什么")]


class Choice(Record):
    """One answer that can be chosen."""

    value: Annotated[Id, column("编号", "这个选项的编号")]
    title: Annotated[Text, column("名称", "网页上怎么叫")]


class OnlyFor(Record):
    """The entry is asked only where another one has this value."""

    entry: Annotated[Name, column("看哪一项", "另一个要填的项的编号")]
    value: Annotated[Id, column("选了哪个", "那一项选了它才问")]


class UnderReading(Record):
    """What is checked or asked only where this option of a reading is chosen."""

    id: Annotated[ReadingId, column("理解分歧", "那条理解分歧的编号")]
    option: Annotated[Id, column("哪种理解", "选了这一种才问、才核对")]


class ConditionEntry(Record):
    """What a check asks the visitor; a choice without `choices` offers the kinds of course."""

    id: Annotated[Name, column("编号", "英文小写字母和下划线")]
    kind: Annotated[
        Literal["number", "price", "yes-no", "choice"],
        column("怎么问", "问数字、价格、是或否，或选一项"),
    ]
    label: Annotated[Text, column("名称", "网页上怎么叫")]
    help: Annotated[Text | None, column("说明", "怎么数、怎么选；没有就写 null")]
    unit: Annotated[Text | None, column("单位", "填的是数的才写")] = None
    example: Annotated[str, column("先填着的", '打开网页时先填着的；没有就写 ""')]
    choices: Annotated[list[Choice], column("选项", "选一项的有哪几个；空着就是课程的类别")] = []
    only_for: Annotated[OnlyFor | None, column("什么时候问", "另一项选了某个才问的")] = None
    only_under: Annotated[UnderReading | None, column("哪种理解才问", "选了某种理解才问的")] = None
    at_most: Annotated[Name | None, column("不多于", "不会多于另一项的，写那一项的编号")] = None


class Check(Record):
    """How a requirement is tested on the entries; see the head of ``catalog/conditions.yml``.

    `title` and `rule` stand in for the requirement's own where it is about more than the check.
    `per_person`: it judges people one by one, and never fails the class; `definitions` are the
    requirements that say who is meant.
    """

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    section: Annotated[Id, column("哪一部分", "上面 sections 里的编号")]
    requirement: Annotated[Id, column("哪条要求", "要求的编号；数值、单位、原文都从那里来")]
    kind: Annotated[
        Literal["number", "share", "answer", "one-of", "nobody", "people", "cap"],
        column("怎么核对", "拿填的怎样和要求比"),
    ]
    entries: Annotated[
        list[Name], Describe(min_length=1), column("看哪几项", "上面 entries 里的编号")
    ]
    title: Annotated[Text | None, column("名称", "和要求自己的名称不同才写")] = None
    rule: Annotated[Text | None, column("要求", "只核对其中一部分时，换成这句话")] = None
    accepted: Annotated[list[Id], column("算符合的选项", "哪几个选项算符合")] = []
    open_ended: Annotated[YesNo, column("以等结尾", "原文列的后面印着“等”的写 true")] = False
    note_only: Annotated[YesNo, column("只提示", "只提示、不判符合不符合的写 true")] = False
    per_person: Annotated[
        YesNo, column("一个一个看", "对人一个一个看、不因此判全班不符合的写 true")
    ] = False
    definitions: Annotated[list[Id], column("哪些人算", "写明哪些人算这类人的要求的编号")] = []
    reading: Annotated[UnderReading | None, column("哪种理解才核对", "选了某种理解才核对的")] = None
    related: Annotated[list[ReadingId], column("有关的分歧", "这条要求引的话有的理解分歧")] = []
    otherwise: Annotated[
        Text | None, column("不符合时说什么", "不符合时多说的一句话；没有就不写")
    ] = None


class Conditions(Listed):
    """The conditions that a class and its provider have to meet under one scheme; `applying`: the
    requirements that say to whom a provider applies, with what and by when."""

    listed: ClassVar = Kind("conditions", "条件核对")

    id: Annotated[Id, column("编号", "长期不变")]
    scheme: Annotated[Id, column("补贴规则", "按哪一条补贴规则的文件核对")]
    sections: Annotated[list[Section], column("各部分", "网页上分成哪几部分，按顺序")]
    entries: Annotated[list[ConditionEntry], column("要填的", "要访问者填的每一项")]
    checks: Annotated[list[Check], column("核对", "每条核对拿一条要求和填的比")]
    applying: Annotated[
        list[Id], column("怎么申请", "向谁申请、交什么、什么时候交的那几条要求")
    ] = []
