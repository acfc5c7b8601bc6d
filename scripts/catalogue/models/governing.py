"""Which document governs a class: places, periods, verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import Cite, Date, Id, Kind, Listed, ReadingId, Record, Text

Outcome = Literal["governs", "by-reference", "ceiling-only", "not-regulated"]


class DateEntry(Record):
    """The date that an option of the reading looks at."""

    option: Id
    label: Text
    help: Text
    example: str


class Awarded(Record):
    """The question whether the class was awarded under the notice."""

    label: Text
    help: Text
    example: Literal["yes", "no", ""]
    cite: Cite


class Place(Record):
    """A place that can be chosen."""

    id: Id
    title: Text
    help: Text | None


class Starts(Record):
    """When a period starts: the day a document was issued, a day that a document prints, the first
    day on which one no longer applies, the first day of a year, or of the year after a last one."""

    issued: Id | None = None
    on: Date | None = None
    ended: Id | None = None
    from_year: Annotated[int, Describe(strict=True)] | None = None
    after_year: Annotated[int, Describe(strict=True)] | None = None


class Stretch(Record):
    """A stretch of time; it runs to the day before the next one starts."""

    id: Id
    starts: Starts | None
    cite: Cite | None = None


class Case(Record):
    """To which places, periods and answers a verdict belongs; `awarded` null: to either answer."""

    places: Annotated[list[Id], Describe(min_length=1)]
    periods: Annotated[list[Id], Describe(min_length=1)]
    awarded: Literal["yes", "no"] | None = None


class Verdict(Record):
    """What governs a class; `nearest` names the scheme whose nearest clause is shown, `related` the
    readings that it rests on."""

    id: Id
    outcome: Outcome
    title: Text
    text: Text
    when: Case
    documents: list[Id]
    nearest: Id | None = None
    related: list[ReadingId] = Describe(default_factory=list)
    cites: list[Cite]


class CeilingBeside(Record):
    """Where and when a scheme's ceiling stands beside the verdict."""

    scheme: Id
    places: list[Id]
    periods: list[Id]
    text: Text
    related: list[ReadingId] = Describe(default_factory=list)


class Governing(Listed):
    """Which document governs a class, by place, date and how it was awarded."""

    listed: ClassVar = Kind("governing", "适用范围")

    id: Id
    reading: ReadingId
    dates: list[DateEntry]
    awarded: Awarded
    example_place: Id
    places: list[Place]
    periods: list[Stretch]
    verdicts: list[Verdict]
    ceiling: CeilingBeside


def first_day(starts: Starts, documents: Mapping[str, object]) -> date | None:
    """The day on which a period starts; None where its document is not there or has no date."""
    if starts.on is not None:
        return starts.on
    if starts.from_year is not None:
        return date(starts.from_year, 1, 1)
    if starts.after_year is not None:
        return date(starts.after_year + 1, 1, 1)
    if starts.ended is not None:
        ended: date | None = getattr(documents.get(starts.ended), "ended_on", None)
        return ended
    issued: date | None = getattr(documents.get(starts.issued or ""), "issued_on", None)
    return issued
