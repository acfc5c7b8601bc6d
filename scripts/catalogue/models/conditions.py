"""The conditions that a class and its provider are held against."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe
from pydantic import StringConstraints

from scripts.catalogue.models.base import Id, Kind, Listed, ReadingId, Record, Text, YesNo

Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]


class Section(Record):
    """A part of the list of conditions."""

    id: Id
    title: Text


class Choice(Record):
    """One answer that can be chosen."""

    value: Id
    title: Text


class OnlyFor(Record):
    """The entry is asked only where another one has this value."""

    entry: Name
    value: Id


class UnderReading(Record):
    """What is checked or asked only where this option of a reading is chosen."""

    id: ReadingId
    option: Id


class ConditionEntry(Record):
    """What a check asks the visitor; a choice without `choices` offers the kinds of course."""

    id: Name
    kind: Literal["number", "price", "yes-no", "choice"]
    label: Text
    help: Text | None
    unit: Text | None = None
    example: str
    choices: list[Choice] = Describe(default_factory=list)
    only_for: OnlyFor | None = None
    only_under: UnderReading | None = None
    at_most: Name | None = None


class Check(Record):
    """How a requirement is tested on the entries; see the head of ``catalog/conditions.yml``.

    `title` and `rule` stand in for the requirement's own where it is about more than the check.
    `per_person`: it judges people one by one, and never fails the class; `definitions` are the
    requirements that say who is meant.
    """

    id: Id
    section: Id
    requirement: Id
    kind: Literal["number", "share", "answer", "one-of", "nobody", "people", "cap"]
    entries: Annotated[list[Name], Describe(min_length=1)]
    title: Text | None = None
    rule: Text | None = None
    accepted: list[Id] = Describe(default_factory=list)
    open_ended: YesNo = False
    note_only: YesNo = False
    per_person: YesNo = False
    definitions: list[Id] = Describe(default_factory=list)
    reading: UnderReading | None = None
    related: list[ReadingId] = Describe(default_factory=list)
    otherwise: Text | None = None


class Conditions(Listed):
    """The conditions that a class and its provider have to meet under one scheme; `applying`: the
    requirements that say to whom a provider applies, with what and by when."""

    listed: ClassVar = Kind("conditions", "条件核对")

    id: Id
    scheme: Id
    sections: list[Section]
    entries: list[ConditionEntry]
    checks: list[Check]
    applying: list[Id] = Describe(default_factory=list)
