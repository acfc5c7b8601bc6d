"""Records that only the calculator's desks use; the lists that are published are in `models`.

What a desk needs beyond a scheme's formula is data too: which figures and readings the calendar
counts with, which document governs where and when, which requirement asks for which entry.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Describe
from pydantic import StringConstraints

from scripts.catalogue.models.base import Cite, Id, Record, Text, YesNo

ReadingId = Annotated[str, StringConstraints(pattern=r"^R[0-9]+$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
Outcome = Literal["governs", "by-reference", "ceiling-only", "not-regulated"]


class Paper(Record):
    """A paper to hand in, a record to keep or an item of the agreement that a clause names."""

    id: Id
    kind: Literal["hand-in", "keep", "agreement"]
    title: Text
    when: Text
    cite: Cite


class Convention(Record):
    """What the documents leave open and we had to settle to be able to count."""

    id: Id
    title: Text
    text: Text


class Edge(Record):
    """Which months at the ends of the window count: `whole` ones only, or all that are `touched`."""

    value: Literal["whole", "touched"]
    title: Text
    argument: Text


class Start(Record):
    """The reading that says whose certificate date counts, and its two options."""

    reading: ReadingId
    each: Id
    together: Id


class Run(Record):
    """The reading that says how much of the insured months the window must hold: all, or the first."""

    reading: ReadingId
    whole: Id
    first: Id


class Claim(Record):
    """What the documents say about when to claim."""

    text: Text
    cite: Cite


class CalendarExample(Record):
    """What stands in the form before anything is typed."""

    certified_on: Text
    trainees: Text


class Calendar(Record):
    """How the dates after the certificates follow; `window`, `insurance` are ids of figures."""

    id: Id
    scheme: Id
    window: Id
    insurance: Id
    start: Start
    run: Run
    claim: Claim
    edges: Annotated[list[Edge], Describe(min_length=2)]
    conventions: list[Convention]
    papers: list[Paper]
    example: CalendarExample


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
    """When a period starts: the day a document was issued, or the year after a last one."""

    issued: Id | None = None
    after_year: Annotated[int, Describe(strict=True)] | None = None


class Period(Record):
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
    """What governs a class; `nearest` names the scheme whose nearest clause is shown."""

    id: Id
    outcome: Outcome
    title: Text
    text: Text
    when: Case
    documents: list[Id]
    nearest: Id | None = None
    cites: list[Cite]


class CeilingBeside(Record):
    """Where and when a scheme's ceiling stands beside the verdict."""

    scheme: Id
    places: list[Id]
    periods: list[Id]
    text: Text


class Governing(Record):
    """Which document governs a class, by place, date and how it was awarded."""

    id: Id
    reading: ReadingId
    dates: list[DateEntry]
    awarded: Awarded
    example_place: Id
    places: list[Place]
    periods: list[Period]
    verdicts: list[Verdict]
    ceiling: CeilingBeside


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
    kind: Literal["number", "price", "yes-no", "yes-no-none", "choice"]
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
    """

    id: Id
    section: Id
    requirement: Id
    kind: Literal["number", "share", "answer", "one-of", "nobody", "cap"]
    entries: Annotated[list[Name], Describe(min_length=1)]
    title: Text | None = None
    rule: Text | None = None
    accepted: list[Id] = Describe(default_factory=list)
    this_one_counts: Id | None = None
    open_ended: YesNo = False
    note_only: YesNo = False
    reading: UnderReading | None = None
    related: list[ReadingId] = Describe(default_factory=list)
    otherwise: Text | None = None


class Conditions(Record):
    """The conditions that a class and its provider have to meet under one scheme."""

    id: Id
    scheme: Id
    sections: list[Section]
    entries: list[ConditionEntry]
    checks: list[Check]
