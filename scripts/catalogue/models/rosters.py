"""How each person of a roster is judged: what is held against which column, and who leaves which count."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe
from pydantic import StringConstraints

from scripts.catalogue.models.base import (
    Cite,
    Id,
    Kind,
    Listed,
    ReadingId,
    Record,
    Text,
    YesNo,
    column,
)

Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
Left = Literal["trainee", "certified", "employed", "paid"]
"""The counts that a person can leave; who is no trainee is in none of them. `paid`: still in the rate,
but nothing is paid for this person."""


class RosterOption(Record):
    """What an option of the check's reading makes of it: the counts that whoever fails it `leaves`, the
    kinds that it `accepts`. `note`: nobody leaves a count, but it is said of the person or of the class."""

    option: Annotated[Id, column("哪种理解", "那条理解分歧的选项")]
    leaves: Annotated[list[Left], column("不计入什么", "这样理解，不符合的人不计入哪些人数")] = []
    accepts: Annotated[
        list[Id] | None, column("认哪些", "这样理解，认上面 kinds 里的哪些；不写就都认")
    ] = None
    note: Annotated[
        Literal["person", "class"] | None,
        column("只提示", "这样理解，不影响人数，只对这个人或全班提示一句"),
    ] = None


class Switch(Record):
    """A reading that decides how a check reads: whether it does `what` (option `when`) or not (`otherwise`).

    `accepts`: the `kind` is accepted as well; `before`: months before the start of the window count;
    `late`: months paid later count; `one-employer`: all months have to be with one; `since`: not every
    earlier subsidy counts; `uncertified`: this one counts for those without certificate too; `at-end`: the
    column of the end is read as well.
    """

    what: Annotated[
        Literal["accepts", "before", "late", "one-employer", "since", "uncertified", "at-end"],
        column("换什么", "这条理解分歧决定这项核对怎样读"),
    ]
    reading: Annotated[ReadingId, column("理解分歧", "那条理解分歧的编号")]
    when: Annotated[Id, column("哪种理解要", "选了这一种就这样读")]
    otherwise: Annotated[Id, column("哪种理解不要", "选了这一种就不这样读")]
    kind: Annotated[Id | None, column("认哪一种", "accepts 才写：多认 kinds 里的哪一种")] = None


class StartColumn(Record):
    """Where the day stands from which the window runs under an option of the calendar's start: the
    `column`, or none where it is one day for the whole class."""

    option: Annotated[Id, column("哪种理解", "“从哪天起算”的选项")]
    column: Annotated[Name | None, column("看哪一列", "那天写在哪一列；全班同一天的写 null")]


class CellKind(Record):
    """A kind that a cell may name: by one of `words`, by the name of the `group`, or, where it only
    names an employer, by a word of its `names`."""

    id: Annotated[Id, column("编号", "在这项核对里不重复")]
    group: Annotated[Id | None, column("人群", "是一类重点群体的，写它的编号")] = None
    words: Annotated[list[Text], column("怎么写的", "格子里写了其中一个词就是这一种")] = []
    names: Annotated[
        list[Text], column("名称里的词", "格子空着时，后面的列里有这个词就是这一种")
    ] = []


class RosterCheck(Record):
    """What is held against the cells of one person; see the head of ``catalog/rosters.yml``.

    `fails`, `asks`: the sentence where it fails and where a cell is blank or cannot be told; ``{found}``,
    ``{limit}`` stand for what was found and for the requirement's value. `mend`: what can be done; null
    where nothing can. `blank`: what is said of the class where a blank cell is taken for none.
    """

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    test: Annotated[
        Literal["yes", "no", "share", "kind", "times", "not-later", "insured", "once"],
        column("怎么核对", "拿格子里写的怎样核对"),
    ]
    columns: Annotated[
        list[Name], Describe(min_length=1), column("看哪几列", "名单里的列，按核对要的次序")
    ]
    requirement: Annotated[
        Id | None, column("哪条要求", "要求的编号；数值和原文从那里来；和 cite 写一个")
    ] = None
    cite: Annotated[Cite | None, column("出处", "没有要求可引的：文件、条款和原文")] = None
    kinds: Annotated[list[CellKind], column("有哪几种", "格子里可能写的几种，先写的先认")] = []
    unmatched_fails: Annotated[
        YesNo, column("认不出算不符合", "认不出是哪一种时算不符合的写 true；否则算缺信息")
    ] = False
    leaves: Annotated[list[Left], column("不计入什么", "不符合的人不计入哪些人数")] = []
    reading: Annotated[ReadingId | None, column("理解分歧", "不符合会怎样，有分歧的写它的编号")] = (
        None
    )
    options: Annotated[list[RosterOption], column("各种理解", "那条分歧的每一种理解怎样算")] = []
    switches: Annotated[list[Switch], column("怎么读的分歧", "决定怎样读的理解分歧")] = []
    starts: Annotated[list[StartColumn], column("从哪天起算", "每一种理解，那天写在哪一列")] = []
    fails: Annotated[Text, column("不符合时说什么", "{found} 是写的，{limit} 是要求的值")]
    asks: Annotated[Text, column("看不出时说什么", "空着、看不出时说缺什么")]
    mend: Annotated[Text | None, column("怎么补", "不符合的还能做什么；没有办法的不写")] = None
    blank: Annotated[
        Text | None, column("空着怎么算", "空着就当没有的，写这样一句话；空着算缺信息的不写")
    ] = None


class Roster(Listed):
    """The checks of one scheme, in the order in which a person is told of them."""

    listed: ClassVar = Kind("rosters", "名单核对")

    id: Annotated[Id, column("编号", "长期不变")]
    scheme: Annotated[Id, column("补贴规则", "按哪一条补贴规则核对名单")]
    checks: Annotated[
        list[RosterCheck], Describe(min_length=1), column("核对", "对每个人逐项核对，按顺序")
    ]
