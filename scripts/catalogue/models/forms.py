"""Forms to hand in."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import (
    CITE,
    DOCUMENT,
    ID,
    Cite,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    YesNo,
    column,
)


class FormOption(Record):
    """One box of a form; `kind`: the kind of course it stands for, where it stands for one."""

    id: Annotated[Id, column("编号", "在这一项里不重复")]
    label: Annotated[Text, column("名称", "方框后面印的字")]
    kind: Annotated[Id | None, column("课程类别", "它代表哪类课程；不代表就不写")] = None
    cite: Annotated[Cite, CITE]


class FormLine(Record):
    """A printed prompt."""

    label: Annotated[Text, column("提示", "照表上所印")]
    cite: Annotated[Cite, CITE]


class HandLine(Record):
    """A place to sign, seal or date; `blanks`: what is printed after its gaps. A bare date has no label."""

    label: Annotated[Text | None, column("名称", "签字、盖章处印的字；只有日期就不写")] = None
    blanks: Annotated[
        list[Text], column("空格后面的字", "每个空格后面印的字，例如 年、月、日")
    ] = []
    cite: Annotated[Cite, CITE]


class OnlyIf(Record):
    """The option of another entry without which an entry may stay empty."""

    entry: Annotated[Id, column("看哪一项", "另一项的编号")]
    option: Annotated[Id, column("选了哪个", "那一项没有选它，这一项就可以空着")]


class FormEntry(Record):
    """One cell of a printed form, named as printed; `asks`: what belongs there, how it is checked.

    `prompted_by`: the printed words that list the `prompts`.
    """

    id: Annotated[Id, column("编号", "在这张表里不重复")]
    label: Annotated[Text, column("名称", "照表上所印")]
    asks: Annotated[
        Literal[
            "line",
            "choice",
            "occupation-name",
            "occupation-code",
            "phone",
            "email",
            "account",
            "opinion",
        ],
        column("填什么", "这一格填什么，怎样核对"),
    ]
    help: Annotated[Text, column("说明", "本站的说明")]
    half: Annotated[YesNo, column("占半行", "网页上和旁边一项排在一行的写 true")] = False
    only_if: Annotated[OnlyIf | None, column("什么时候填", "另一项选了某个才要填的")] = None
    options: Annotated[list[FormOption], column("选项", "印着的每个方框")] = []
    prompts: Annotated[list[FormLine], column("提示", "印着要写哪几方面的")] = []
    prompted_by: Annotated[Cite | None, column("提示印在哪里", "列出这些提示的原文")] = None
    by_hand: Annotated[list[HandLine], column("手写的", "签字、盖章、写日期的地方")] = []
    cite: Annotated[Cite, CITE]


class Form(Listed):
    """A form that a document prints, its entries in printed order.

    `naming` and `otherwise`: how the project is to be called; `submit`: where it goes; these and
    the `remark` are null where the document does not say it;
    `not_printed`: what an applicant needs and the document does not say; `ask`: where to find it out.
    """

    listed: ClassVar = Kind("forms", "表格", "表格", "文件印的一张表")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    title: Annotated[Text, column("名称", "照文件所印")]
    cite: Annotated[Cite, CITE]
    entries: Annotated[
        list[FormEntry],
        Describe(min_length=1),
        column("各项", "要填的每一项，照文件所印，按文件的顺序"),
    ]
    remark: Annotated[Cite | None, column("表后的备注", "照文件所印")] = None
    naming: Annotated[Cite | None, column("怎样取名", "项目名称用什么名称")] = None
    otherwise: Annotated[Cite | None, column("另外的取名办法", "不适宜用职业名称时怎样取名")] = None
    submit: Annotated[Cite | None, column("交到哪里", "文件写的交法")] = None
    not_printed: Annotated[list[Text], column("文件未载", "填表的人要知道、文件没有写的事")]
    ask: Annotated[Text | None, column("到哪里问", "文件没有写的事，到哪里问")] = None
