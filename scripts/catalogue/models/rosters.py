"""How each person of a roster is judged: what is held against which column, and who leaves which count."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe
from pydantic import StringConstraints

from scripts.catalogue.models.base import Cite, Id, Kind, Listed, ReadingId, Record, Text, YesNo

Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
Left = Literal["trainee", "certified", "employed", "paid"]
"""The counts that a person can leave; who is no trainee is in none of them. `paid`: still in the rate,
but nothing is paid for this person."""


class RosterOption(Record):
    """What an option of the check's reading makes of it: the counts that whoever fails it `leaves`, the
    kinds that it `accepts`. `note`: nobody leaves a count, but it is said of the person or of the class."""

    option: Id
    leaves: list[Left] = Describe(default_factory=list)
    accepts: list[Id] | None = None
    note: Literal["person", "class"] | None = None


class Switch(Record):
    """A reading that decides how a check reads: whether it does `what` (option `when`) or not (`otherwise`).

    `accepts`: the `kind` is accepted as well; `before`: months before the start of the window count; `late`: months paid later count;
    `one-employer`: all months have to be with one; `since`: not every earlier subsidy counts; `uncertified`:
    this one counts for those without certificate too; `at-end`: the column of the end is read as well.
    """

    what: Literal["accepts", "before", "late", "one-employer", "since", "uncertified", "at-end"]
    reading: ReadingId
    when: Id
    otherwise: Id
    kind: Id | None = None


class StartColumn(Record):
    """Where the day stands from which the window runs under an option of the calendar's start: the
    `column`, or none where it is one day for the whole class."""

    option: Id
    column: Name | None


class CellKind(Record):
    """A kind that a cell may name: by one of `words`, by the name of the `group`, or, where it only
    names an employer, by a word of its `names`."""

    id: Id
    group: Id | None = None
    words: list[Text] = Describe(default_factory=list)
    names: list[Text] = Describe(default_factory=list)


class RosterCheck(Record):
    """What is held against the cells of one person; see the head of ``catalog/rosters.yml``.

    `fails`, `asks`: the sentence where it fails and where a cell is blank or cannot be told; ``{found}``,
    ``{limit}`` stand for what was found and for the requirement's value. `mend`: what can be done; null
    where nothing can. `blank`: what is said of the class where a blank cell is taken for none.
    """

    id: Id
    test: Literal["yes", "no", "share", "kind", "times", "not-later", "insured", "once"]
    columns: Annotated[list[Name], Describe(min_length=1)]
    requirement: Id | None = None
    cite: Cite | None = None
    kinds: list[CellKind] = Describe(default_factory=list)
    unmatched_fails: YesNo = False
    leaves: list[Left] = Describe(default_factory=list)
    reading: ReadingId | None = None
    options: list[RosterOption] = Describe(default_factory=list)
    switches: list[Switch] = Describe(default_factory=list)
    starts: list[StartColumn] = Describe(default_factory=list)
    fails: Text
    asks: Text
    mend: Text | None = None
    blank: Text | None = None


class Roster(Listed):
    """The checks of one scheme, in the order in which a person is told of them."""

    listed: ClassVar = Kind("rosters", "名单核对")

    id: Id
    scheme: Id
    checks: Annotated[list[RosterCheck], Describe(min_length=1)]
