"""Actions, and the offices, groups and fields they name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import Cite, Id, Record, Text, YesNo


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


class Action(Record):
    """A special training action (measure, key task) with whom it is for and who answers for it."""

    id: Id
    document: Id
    number: Annotated[int, Describe(strict=True, gt=0)]
    number_as_printed: Text
    clause: Text
    title: Text
    summary: Text
    fields: list[Id]
    areas: list[Text]
    projects: list[Text]
    skills: list[Text]
    groups: list[ActionGroup]
    departments: list[ActionDepartment]
    open_ended: YesNo
    duty_as_written: Text | None


class Department(Record):
    """One office, once. `name` is a name that is printed; `aliases` are the other printed ones.

    `bureau` is the bureau that a division or unit belongs to, only where the sources print both
    together.
    """

    id: Id
    name: Text
    place: Text
    level: Literal["国家", "省", "市", "县区园区", "局内处室", "直属单位", "中央驻苏机构", "院校"]
    bureau: Id | None = None
    kind: Literal["党委", "政府", "群团", "议事协调机构", "事业单位", "院校", "其他"]
    aliases: list[Text] = []
    named_in: list[Cite] = []
    note: Text | None = None


class Group(Record):
    """A target group; `part_of` names the wider group it belongs to in the same list."""

    id: Id
    name: Text
    part_of: Id | None = None
    named_in: list[Cite] = []
    note: Text | None = None


class Field(Record):
    """A field of the economy that training is aimed at."""

    id: Id
    name: Text
    named_in: list[Cite]
