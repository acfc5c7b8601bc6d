"""Documents, their clauses and the figures printed in them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.answers import DocumentAnswer
from scripts.catalogue.models.base import (
    CITE,
    ID,
    PLACE,
    Cite,
    Date,
    Evidence,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    column,
)


class Contact(Record):
    """A printed way to ask."""

    kind: Annotated[Literal["电话", "电子邮箱"], column("哪一种", "电话或电子邮箱")]
    value: Annotated[Text, column("号码或地址", "照文件所印")]
    cite: Annotated[Cite, CITE]


class Reference(Record):
    """Another document that this one cites by its number, its title or both, as printed; we hold
    its text only if `id` is set."""

    number: Annotated[Text | None, column("文号", "照文件所印；没有印就不写")] = None
    title: Annotated[Text | None, column("标题", "照文件所印；没有印就不写")] = None
    id: Annotated[Id | None, column("编号", "本站收录了那份文件的，写它的编号")] = None
    cite: Annotated[Cite, CITE]


class SentTo(Record):
    """One of those that a document is sent to, as printed; `department` where it is in our list."""

    name: Annotated[Text, column("单位", "照文件所印")]
    how: Annotated[Literal["addressee", "copy"], column("主送还是抄报", "不写就是主送")] = (
        "addressee"
    )
    department: Annotated[Id | None, column("编号", "责任单位列表里有的，写它的编号")] = None
    cite: Annotated[Cite, CITE]


class ReadBy(Record):
    """When somebody who did not enter the document read it clause by clause: what that reader is
    (never a name), and the fingerprint of all that was read."""

    date: Annotated[Date, column("日期", "哪一天读完的")]
    by: Annotated[Text, column("谁读的", "读者的身份，不写姓名")]
    fingerprint: Annotated[Text, column("指纹", "由 make read-by 写，不要手改")]


class Document(Listed):
    """One policy document. What is not printed is null."""

    listed: ClassVar = Kind("documents", "政策文件", "政策文件", "一份收录了原文的文件")

    id: Annotated[Id, ID]
    title: Annotated[Text, column("标题", "照文件所印")]
    short_title: Annotated[Text, column("简称", "本站用的短名")]
    number: Annotated[Text | None, column("文号", "文件没有印就空着")]
    issuer: Annotated[Text | None, column("发文机关", "文件没有印就空着")]
    issuer_department: Annotated[Id | None, column("发文单位", "发文机关在责任单位列表里的那一条")]
    issued_on: Annotated[Date | None, column("成文日期", "文件没有印就空着")]
    place: Annotated[Text, PLACE]
    reach: Annotated[Text, column("适用范围", "管哪些地方、哪几年")]
    status: Annotated[Text, column("状态", "在不在执行，照文件能看出的说")]
    summary: Annotated[Text, column("概括", "本站用平常话写的一句")]
    evidence: Annotated[list[Evidence], column("标题等的原文", "标题、文号、机关、日期印在哪里")]
    sent_to: Annotated[list[SentTo], column("发给谁", "主送和抄报的单位，照文件所印")] = []
    contacts: Annotated[list[Contact], column("联系方式", "这份文件自己印的电话、邮箱")] = []
    answers: Annotated[
        list[DocumentAnswer],
        column("学员要问的", "要不要交钱、怎么报名、在哪里上课：文件写到的；没有写就空着"),
    ] = []
    references: Annotated[
        list[Reference], column("引用的文件", "它提到的别的文件的文号或标题")
    ] = []
    ended_on: Annotated[
        Date | None, column("停止执行的日期", "从这一天起不再执行；没有停止就空着")
    ] = None
    replaced_by: Annotated[Id | None, column("接替的文件", "停止执行以后看哪一份")] = None
    read_by: Annotated[
        ReadBy | None, column("逐条读过", "没有登记它的人逐条读过的日期；还没有就空着")
    ] = None
    review_by: Annotated[Date | None, column("复核期限", "编者最迟在这一天再核对一遍")] = None
