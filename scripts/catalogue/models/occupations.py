"""Occupations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    Field as Describe,
)
from pydantic import (
    StringConstraints,
)

from scripts.catalogue.models.base import Cite, Id, Record, Text


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
