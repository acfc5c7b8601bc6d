"""Records that only the calculator's desks use; the lists that are published are in `models`.

What a desk needs beyond a scheme's formula is data too: which figures and readings the calendar
counts with, which document governs where and when, which requirement asks for which entry.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import (
    CITE,
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


class Paper(Record):
    """A paper to hand in, a record to keep, an item of the agreement or a fact to be shown (`show`)
    that a clause names. `instalments`: those whose sum goes by it, by their ids; `people`: of how many
    of the class it speaks, of those `employed` as many as the instalment needs.
    """

    id: Annotated[Id, column("编号", "在这一条里不重复，改了会影响网址里的位置")]
    kind: Annotated[
        Literal["hand-in", "keep", "agreement", "show"],
        column("怎么处理", "要交、要留存、协议里要写，或要能说明"),
    ]
    title: Annotated[Text, column("名称", "这份材料叫什么，照文件所印")]
    when: Annotated[
        Text, column("什么时候", "什么时候交、留到什么时候；文件没有印的写“文件未规定”")
    ]
    instalments: Annotated[
        list[Id], column("哪几期要", "哪几期的钱看它，写补贴规则里那几期的编号；都要就不写")
    ] = []
    people: Annotated[
        Literal["trainees", "certified", "employed"] | None,
        column("说多少人", "说的是班里多少人；没有说就不写"),
    ] = None
    cite: Annotated[Cite, CITE]


class Convention(Record):
    """What the documents leave open and we had to settle to be able to count."""

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    title: Annotated[Text, column("名称", "定的是哪件事")]
    text: Annotated[Text, column("怎么定的", "文件没有写、本站为了能算而定下的算法")]


class Edge(Record):
    """Which months at the ends of the window count: `whole` ones only, or all that are `touched`."""

    value: Annotated[Literal["whole", "touched"], column("怎么数", "窗口头尾不满一个月的怎么数")]
    title: Annotated[Text, column("名称", "网页上怎么叫")]
    argument: Annotated[Text, column("道理", "为什么可以这样数")]


class Together(Record):
    """An option by which the whole class starts on one day, what that day is called, and whether it
    may be the day of the certificates where all have the same."""

    option: Annotated[Id, column("哪种理解", "那条理解分歧里这个选项的编号")]
    day: Annotated[Text, column("这一天叫什么", "全班用同一天的，这一天叫什么")]
    certified: Annotated[
        YesNo, column("可以是取证那天", "全班同一天取证时，可以用取证那天的写 true")
    ] = False


class Start(Record):
    """The reading that says from when it counts: `each` person's certificate, or one day for all."""

    reading: Annotated[ReadingId, column("理解分歧", "说从哪天起算的那条理解分歧")]
    each: Annotated[Id, column("各算各的", "每个人从自己取证起算的那个选项")]
    together: Annotated[
        list[Together], Describe(min_length=1), column("全班一起", "全班用同一天的那几个选项")
    ]


class Run(Record):
    """The reading that says how much of the insured months the window must hold: all, or the first."""

    reading: Annotated[ReadingId, column("理解分歧", "说要不要在窗口里缴完的那条理解分歧")]
    whole: Annotated[Id, column("要缴完", "要在窗口里缴完的那个选项")]
    first: Annotated[Id, column("开始就行", "在窗口里开始就行的那个选项")]


class Claim(Record):
    """What the documents say about when to claim, or with what."""

    text: Annotated[Text, column("怎么写的", "用平常话写；文件没有写的写“文件未载”")]
    cite: Annotated[Cite, CITE]


class CalendarExample(Record):
    """What stands in the form before anything is typed."""

    certified_on: Annotated[Text, column("取证日期", "打开网页时表里先填着的取证日期")]
    trainees: Annotated[Text | None, column("参训人数", "打开网页时表里先填着的人数；可以不写")] = (
        None
    )


class Calendar(Listed):
    """How the dates after the certificates follow; `window`, `insurance` are ids of figures.

    `insured`: what is paid in for those in work, as the document calls it, in short; `at_once`: what
    is said of an instalment that waits for nobody to find work, null where nothing is printed;
    `proofs`: what the documents say of the papers that go with a claim.
    """

    listed: ClassVar = Kind("calendar", "取证后的日子")

    id: Annotated[Id, column("编号", "长期不变")]
    scheme: Annotated[Id, column("补贴规则", "属于哪一条补贴规则")]
    window: Annotated[Id, column("看就业的时间", "取证后看多久就业：条款里那个数字的编号")]
    insurance: Annotated[Id, column("缴几个月", "社会保险要缴几个月：条款里那个数字的编号")]
    insured: Annotated[Text, column("哪种保险", "这种保险的简称；不写就叫“保险”")] = "保险"
    at_once: Annotated[
        Text | None, column("不看就业的那一笔", "它什么时候核算；文件没有写就不写")
    ] = None
    start: Annotated[Start, column("从哪天起算", "由哪条理解分歧决定")]
    run: Annotated[Run, column("要不要缴完", "由哪条理解分歧决定")]
    claim: Annotated[Claim, column("哪天付款", "文件怎样写")]
    edges: Annotated[
        list[Edge], Describe(min_length=2), column("头尾的月份", "不满一个月的两种数法")
    ]
    conventions: Annotated[list[Convention], column("本站定的算法", "文件没有写、为了能算而定的")]
    papers: Annotated[list[Paper], column("材料", "点了名要交、要留、要写进协议或要能说明的")]
    proofs: Annotated[Claim | None, column("申请时交什么", "文件怎样写；没有登记就不写")] = None
    example: Annotated[CalendarExample, column("表里先填着的", "打开网页时表里先填着的内容")]
