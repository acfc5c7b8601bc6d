"""Actions: who learns what, part by part as printed, and which offices answer for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.answers import ActionAnswer
from scripts.catalogue.models.base import (
    DOCUMENT,
    ID,
    WHERE_SET,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    YesNo,
    column,
)

PartList = Literal["groups", "areas", "projects", "occupations", "skills"]
"""A list of printed names in a part of an action."""

PART_LISTS: tuple[PartList, ...] = ("groups", "areas", "projects", "occupations", "skills")


class ActionDepartment(Record):
    """A responsible office as this action prints it; `lead` only where 牵头 is printed.

    `printed_in` names the clause that prints it for several actions at once, in a sentence of its own
    and not in the action's list.
    """

    id: Annotated[Id, column("单位", "责任单位的编号")]
    as_written: Annotated[Text, column("印作", "这一项照原文怎样写它")]
    lead: Annotated[YesNo, column("牵头", "原文印了“牵头”才写 true")] = False
    printed_in: Annotated[
        Text | None, column("印在哪一条", "写在名单以外的另一句话里的，写那一条；在名单里的不写")
    ] = None


class ActionGroup(Record):
    """A target group as a part of an action prints it."""

    id: Annotated[Id, column("群体", "重点群体的编号")]
    as_written: Annotated[Text, column("印作", "这一部分照原文怎样写它")]


class ActionPart(Record):
    """What the words `quote` of the action's clause tie together: whom, in which trades, through
    which projects, which occupations, which skills. A part without groups ties these to nobody.
    `occupations`: trades printed by their names, whether one is trained for them or certified in them.

    `fields`: those that this part alone is about. `open_ended`: the lists that 等 follows in print.
    `brings_up`: its groups are who comes out of the training (培育一批人才), not who is to be trained.
    """

    quote: Annotated[Text, column("原文", "写在一起的那一句，一字不差；要引过最后一个名称")]
    groups: Annotated[
        list[ActionGroup], column("写给谁", "这一句写给哪些人；没有写给谁就不写")
    ] = []
    fields: Annotated[list[Id], column("领域", "只有这一部分属于的领域，写编号")] = []
    areas: Annotated[list[Text], column("用在哪些行业", "照文件所印；没有就不写")] = []
    projects: Annotated[
        list[Text],
        column("通过哪些项目", "计划、项目、培训方式、认证的名称，照文件所印；没有就不写"),
    ] = []
    occupations: Annotated[
        list[Text], column("职业（工种）", "印的是职业、工种名称的，照文件所印；没有就不写")
    ] = []
    skills: Annotated[list[Text], column("学什么", "技能、内容，照文件所印；没有就不写")] = []
    open_ended: Annotated[
        list[PartList], column("以等结尾", "哪几个名单后面印着“等”，没有列全")
    ] = []
    brings_up: Annotated[
        YesNo, WHERE_SET, column("要培育的", "原文说培育出这些人、没有说让谁来学的，写 true")
    ] = False

    @property
    def trained(self) -> list[ActionGroup]:
        """Whom the part is printed for: nobody, where its groups are who comes out."""
        return [] if self.brings_up else self.groups

    @property
    def lists_what(self) -> bool:
        """Whether the part says what it is for: skills, or occupations."""
        return bool(self.skills or self.occupations)

    def names(self, key: PartList) -> list[str]:
        """The names of one list, as printed."""
        if key == "groups":
            return [group.as_written for group in self.groups]
        found: list[str] = getattr(self, key)
        return found


class Action(Listed):
    """A special training action (measure, key task): its parts, and who answers for it.

    `fields`: those that the whole action is about.
    """

    listed: ClassVar = Kind("actions", "行动", "专项培训行动", "一项行动、措施或重点任务")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    number: Annotated[int, Describe(strict=True, gt=0), column("序号", "在这份文件里排第几")]
    number_as_printed: Annotated[Text, column("印出的序号", "照文件所印")]
    clause: Annotated[Text, column("条款", "写在哪一条")]
    title: Annotated[Text, column("名称", "照文件所印")]
    summary: Annotated[Text, column("概括", "本站用平常话写的")]
    fields: Annotated[
        list[Id], column("领域", "整项属于哪些领域；只有一个部分属于的，写在那一部分")
    ] = []
    parts: Annotated[
        list[ActionPart],
        column(
            "谁学什么",
            "分成几个部分，照文件所印：每个部分是写给谁的、用在哪些行业、通过哪些项目、"
            "写到哪些职业（工种）、学什么，"
            "哪些名单以“等”结尾，以及把它们写在一起的原文；没有写给谁的部分，文件没有写明给谁学；"
            "写的是要培育出来的人的（brings_up），没有写从谁里培育",
        ),
    ] = []
    departments: Annotated[
        list[ActionDepartment], column("责任单位", "照文件所印；印了“牵头”才标牵头")
    ] = []
    open_ended: Annotated[
        list[Literal["departments"]],
        column("以等结尾", "写着 departments 的，责任单位的名单以“等”字结尾，没有列全"),
    ] = []
    duty_as_written: Annotated[
        Text | None, column("分工的写法", "原文怎样写分工；没有写就空着")
    ] = None
    answers: Annotated[
        list[ActionAnswer],
        column("学员要问的", "要不要交钱、怎么报名、在哪里上课：这一项写到的；没有写就空着"),
    ] = []

    @property
    def groups(self) -> list[ActionGroup]:
        """The groups of all parts, each once, as it is printed first."""
        found: dict[str, ActionGroup] = {}
        for part in self.parts:
            for group in part.groups:
                found.setdefault(group.id, group)
        return list(found.values())

    @property
    def every_field(self) -> list[str]:
        """The fields of the whole action and those of its parts, each once."""
        return list(dict.fromkeys([*self.fields, *(f for part in self.parts for f in part.fields)]))

    def names(self, key: PartList) -> list[str]:
        """The printed names of one list of all parts, each once."""
        return list(dict.fromkeys(name for part in self.parts for name in part.names(key)))

    def parts_for(self, group: str) -> list[ActionPart]:
        """The parts that name the group with this id."""
        return [part for part in self.parts if group in (named.id for named in part.groups)]

    @property
    def untied(self) -> list[ActionPart]:
        """The parts whose skills or occupations are tied to nobody."""
        return [part for part in self.parts if part.lists_what and not part.groups]

    def printed_groups(self) -> Iterator[ActionGroup]:
        """Every group of every part, in printed order, as often as it is printed."""
        for part in self.parts:
            yield from part.groups
