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

    id: Id
    label: Text
    kind: Id | None = None
    cite: Cite


class FormLine(Record):
    """A printed prompt."""

    label: Text
    cite: Cite


class HandLine(Record):
    """A place to sign, seal or date; `blanks`: what is printed after its gaps. A bare date has no label."""

    label: Text | None = None
    blanks: list[Text] = []
    cite: Cite


class OnlyIf(Record):
    """The option of another entry without which an entry may stay empty."""

    entry: Id
    option: Id


class FormEntry(Record):
    """One cell of a printed form, named as printed; `asks`: what belongs there, how it is checked.

    `prompted_by`: the printed words that list the `prompts`.
    """

    id: Id
    label: Text
    asks: Literal[
        "line",
        "choice",
        "occupation-name",
        "occupation-code",
        "phone",
        "email",
        "account",
        "opinion",
    ]
    help: Text
    half: YesNo = False
    only_if: OnlyIf | None = None
    options: list[FormOption] = []
    prompts: list[FormLine] = []
    prompted_by: Cite | None = None
    by_hand: list[HandLine] = []
    cite: Cite


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
