"""Actions, and the offices, groups and fields they name."""

from __future__ import annotations

from typing import Annotated

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import Id, Record, Text, YesNo


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
