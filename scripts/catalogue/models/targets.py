"""Targets, requirements and occupations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    Field as Describe,
)
from pydantic import (
    StringConstraints,
)

from scripts.catalogue.models.base import Amount, Cite, Id, Record, Text, YesNo


class Period(Record):
    """When a target holds: years inclusive; `per_year` when the text says each year."""

    since: Annotated[int, Describe(strict=True)] | None
    until: Annotated[int, Describe(strict=True)] | None
    per_year: YesNo


class Target(Record):
    """One number to be reached. Only targets with the same measure, unit and kind of period are
    ever compared; `measure` is the id they share."""

    id: Id
    document: Id
    measure: Id
    title: Text
    value: Amount
    to: Amount | None = None
    unit: Text
    bound: Literal["at-least", "at-most", "above", "about", "exactly"]
    scope: Text
    period: Period
    note: Text | None = None
    cite: Cite


class Requirement(Record):
    """One rule about a provider, a class, a person or money, with how strongly it is worded."""

    id: Id
    document: Id
    about: Literal["provider", "class", "person", "money"]
    title: Text
    rule: Text
    strength: Literal["must", "in-principle", "encouraged", "may"]
    value: Amount | None = None
    to: Amount | None = None
    unit: Text | None = None
    bound: Literal["at-least", "at-most", "above", "about", "exactly"] | None = None
    cite: Cite


class Classification(Record):
    """The entry of the national classification that an occupation corresponds to.

    It rests on the classification, not on a clause. `relation`: same-name, or a job type of the
    entry, or near (an editor's judgement, and said so on the page).
    """

    code: Annotated[str, StringConstraints(pattern=r"^[0-9](-[0-9]{2}){3}$")]
    name: Text
    edition: Literal["2022", "2024", "2025"]
    relation: Literal["same-name", "job-type", "near"]
    mark: Literal["L", "S", "LS"] | None
    confidence: Text
    note: Text | None = None


class Occupation(Record):
    """An occupation, job type or skill topic that the sources name.

    Without an entry in the national classification `classifications` is empty; several entries
    mean that the topic touches several occupations.
    """

    id: Id
    name: Text
    kind: Literal["职业（工种）", "技能主题"]
    classifications: list[Classification]
    named_in: Annotated[list[Cite], Describe(min_length=1)]
    note: Text | None = None
