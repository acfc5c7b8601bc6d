"""Actions, and the offices, groups and fields they name."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import (
    DOCUMENT,
    ID,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    YesNo,
    column,
)


class ActionDepartment(Record):
    """A responsible office as this action prints it; `lead` only where 牵头 is printed.

    `printed_in` names the clause that prints it for several actions at once, where that is not
    the action's own.
    """

    id: Id
    as_written: Text
    lead: YesNo = False
    printed_in: Text | None = None


class ActionGroup(Record):
    """A target group as this action prints it."""

    id: Id
    as_written: Text


class Action(Listed):
    """A special training action (measure, key task) with whom it is for and who answers for it."""

    listed: ClassVar = Kind("actions", "行动", "专项培训行动", "一项行动、措施或重点任务")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    number: Annotated[int, Describe(strict=True, gt=0), column("序号", "在这份文件里排第几")]
    number_as_printed: Annotated[Text, column("印出的序号", "照文件所印")]
    clause: Annotated[Text, column("条款", "写在哪一条")]
    title: Annotated[Text, column("名称", "照文件所印")]
    summary: Annotated[Text, column("概括", "本站用平常话写的")]
    fields: Annotated[list[Id], column("领域", "属于哪些领域")] = []
    areas: Annotated[list[Text], column("行业", "用在哪些行业，照文件所印")] = []
    projects: Annotated[list[Text], column("项目", "通过哪些项目，照文件所印")] = []
    skills: Annotated[list[Text], column("技能", "学什么，照文件所印")] = []
    groups: Annotated[list[ActionGroup], column("给谁", "哪些重点群体")] = []
    departments: Annotated[
        list[ActionDepartment], column("责任单位", "照文件所印；印了“牵头”才标牵头")
    ] = []
    open_ended: Annotated[YesNo, column("名单以等结尾", "是：原文有名单以“等”字结尾，没有列全")] = (
        False
    )
    duty_as_written: Annotated[
        Text | None, column("分工的写法", "原文怎样写分工；没有写就空着")
    ] = None
