"""Records that only the calculator's desks use; the lists that are published are in `models`.

What a desk needs beyond a scheme's formula is data too: which figures and readings the calendar
counts with, which document governs where and when, which requirement asks for which entry.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe

from scripts.catalogue.models.base import Cite, Id, Kind, Listed, ReadingId, Record, Text, YesNo


class Paper(Record):
    """A paper to hand in, a record to keep, an item of the agreement or a fact to be shown (`show`)
    that a clause names. `instalments`: those whose sum goes by it, by their ids; `people`: of how many
    of the class it speaks, of those `employed` as many as the instalment needs.
    """

    id: Id
    kind: Literal["hand-in", "keep", "agreement", "show"]
    title: Text
    when: Text
    instalments: list[Id] = Describe(default_factory=list)
    people: Literal["trainees", "certified", "employed"] | None = None
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


class Together(Record):
    """An option by which the whole class starts on one day, what that day is called, and whether it
    may be the day of the certificates where all have the same."""

    option: Id
    day: Text
    certified: YesNo = False


class Start(Record):
    """The reading that says from when it counts: `each` person's certificate, or one day for all."""

    reading: ReadingId
    each: Id
    together: Annotated[list[Together], Describe(min_length=1)]


class Run(Record):
    """The reading that says how much of the insured months the window must hold: all, or the first."""

    reading: ReadingId
    whole: Id
    first: Id


class Claim(Record):
    """What the documents say about when to claim, or with what."""

    text: Text
    cite: Cite


class CalendarExample(Record):
    """What stands in the form before anything is typed."""

    certified_on: Text
    trainees: Text | None = None


class Calendar(Listed):
    """How the dates after the certificates follow; `window`, `insurance` are ids of figures.

    `insured`: what is paid in for those in work, as the document calls it, in short; `at_once`: what
    is said of an instalment that waits for nobody to find work, null where nothing is printed;
    `proofs`: what the documents say of the papers that go with a claim.
    """

    listed: ClassVar = Kind("calendar", "取证后的日子")

    id: Id
    scheme: Id
    window: Id
    insurance: Id
    insured: Text = "保险"
    at_once: Text | None = None
    start: Start
    run: Run
    claim: Claim
    edges: Annotated[list[Edge], Describe(min_length=2)]
    conventions: list[Convention]
    papers: list[Paper]
    proofs: Claim | None = None
    example: CalendarExample
