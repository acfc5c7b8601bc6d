"""How the source text of a document is known among others, and cut into clauses."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import Id, Kind, Listed, Record, Text, YesNo, column


class Beginning(Record):
    """How one kind of clause begins, where the usual shape does not say so already.

    A beginning is told by exactly one of `begins` (the words at the beginning of a line), `row`
    (the number at the beginning of a table's row) and `pattern` (a regular expression, where words
    do not do). Words may hold ``{1}``, any number, and ``{一}``, any Chinese numeral; spaces in
    them do not matter. `called` is the locator, which may repeat what ``{1}`` and ``{一}`` stood
    for in `under` and in the beginning itself; null: what follows belongs to no clause.
    """

    called: Annotated[
        Text | None,
        column(
            "这一条叫什么", "{1} 是任意数字，{一} 是任意中文数字；从这里起不算任何一条就写 null"
        ),
    ]
    under: Annotated[
        Text | None, column("在哪一条里", "只在这一条里面才算；不写就是不在任何一条里面")
    ] = None
    begins: Annotated[list[Text], column("以哪几个字开头", "一行开头的字，可以写几种")] = []
    whole_line: Annotated[YesNo, column("整行", "整行只有这几个字的写 true")] = False
    next_line: Annotated[Text | None, column("下一行", "下一个不空的行是哪几个字")] = None
    inside_line: Annotated[YesNo, column("行的中间", "一行的中间也算的写 true")] = False
    row: Annotated[YesNo, column("表格的一行", "行首是序号的写 true")] = False
    pattern: Annotated[Text | None, column("正则表达式", "上面几种都不够用才写")] = None
    part: Annotated[YesNo, column("也是上一层的", "它的文字也还是上一层那一条的文字，写 true")] = (
        False
    )


class Source(Listed):
    """The cut of one document. The usual shape of official documents (文号, 一、, （一）, 落款) is
    known without being said; title and preamble are known by the words that they begin with."""

    listed: ClassVar = Kind("sources", "原文切法")

    document: Annotated[Id, column("文件", "文件的编号")]
    known_by: Annotated[
        Text, column("靠哪一行认", "原文里单独占一行、别的文件没有的字，通常是文号那一行")
    ]
    title: Annotated[list[Text], column("标题开头", "标题开头的几个字，照原文的标点")] = []
    preamble: Annotated[list[Text], column("引言开头", "引言那一段开头的几个字，照原文的标点")] = []
    shape: Annotated[
        Literal["一（一）", "一（一）1", "第一条"], column("分几层", "条款怎样编号")
    ] = "一（一）"
    beginnings: Annotated[list[Beginning], column("别的开头", "附件、表格的行、备注等")] = []
