"""The catalogue in memory: the records of every list, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from scripts.catalogue.day import day_of_build
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Record
from scripts.catalogue.models.calendar import Calendar
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.conditions import Conditions
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.everyday_words import EverydayWord
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.finder import FinderFit, FinderQuestion
from scripts.catalogue.models.forms import Form
from scripts.catalogue.models.governing import Governing
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.left_out import LeftOut
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.models.places import Place
from scripts.catalogue.models.printed_words import PrintedWord
from scripts.catalogue.models.provider_kinds import ProviderKind
from scripts.catalogue.models.question_words import QuestionWord
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.rosters import Roster
from scripts.catalogue.models.schemes import Scheme
from scripts.catalogue.models.sources import Source
from scripts.catalogue.models.strength_words import StrengthWord
from scripts.catalogue.models.targets import Target
from scripts.catalogue.models.ties import Tie
from scripts.files.loaded import Loaded
from scripts.files.problems import Problem


@dataclass(frozen=True)
class Origin:
    """Where a record stands: its file and its path in that file."""

    loaded: Loaded
    path: tuple[str | int, ...]

    def problem(self, inside: tuple[str | int, ...], message: str) -> Problem:
        """A problem at `inside` this record."""
        return self.loaded.problem((*self.path, *inside), message)


class Catalogue:
    """The records of every list, in file order, and where each of them stands.

    `broken`: what the records that did not load would have been called. `incomplete`: the lists
    that such records belong to. `unread`: the lists of which a record is missing whose name is not
    known, because it or its file could not be read (`figures` is one more, of the clauses).
    `partial`: what can be read of the records that did not load, each with the name of its list.
    """

    # The lists that code asks for by their names; `records` gives each one of the register.
    documents: list[Document]
    clauses: list[Clause]
    sources: list[Source]
    places: list[Place]
    comparisons: list[Comparison]
    ties: list[Tie]
    actions: list[Action]
    departments: list[Department]
    groups: list[Group]
    fields: list[Field]
    caps: list[Cap]
    schemes: list[Scheme]
    readings: list[Reading]
    occupations: list[Occupation]
    targets: list[Target]
    requirements: list[Requirement]
    strength_words: list[StrengthWord]
    printed_words: list[PrintedWord]
    everyday_words: list[EverydayWord]
    question_words: list[QuestionWord]
    forms: list[Form]
    calendar: list[Calendar]
    governing: list[Governing]
    conditions: list[Conditions]
    rosters: list[Roster]
    finder_questions: list[FinderQuestion]
    finder_fits: list[FinderFit]
    provider_kinds: list[ProviderKind]
    left_out: list[LeftOut]

    def __init__(self, **lists: list[Any]) -> None:
        for name in KINDS:
            setattr(self, name, lists.get(name, []))
        self.origins: dict[int, Origin] = {}
        self.broken: set[str] = set()
        self.incomplete: set[str] = set()
        self.unread: set[str] = set()
        self.partial: list[tuple[str, Any]] = []

    def with_partial(self, list_name: str, record: Any) -> Catalogue:
        """The same, with `record` as one more of the list, though it did not load whole."""
        more = Catalogue(**{name: self.records(name) for name in KINDS})
        setattr(more, list_name, [*self.records(list_name), record])
        more.origins, more.broken = self.origins, self.broken
        more.incomplete, more.unread = self.incomplete, self.unread
        more.partial = self.partial
        return more

    @cached_property
    def day(self) -> date:
        """The day as of which the records are shown; it may be set."""
        return day_of_build()

    def has_ended(self, document: Document) -> bool:
        """Whether `document` no longer applies on that day."""
        return document.ended_on is not None and document.ended_on <= self.day

    def may_hold(self, list_name: str, name: str | None) -> bool:
        """Whether `name` may be one of the records that did not load, so that nothing is said of
        its absence."""
        return name in self.broken or list_name in self.unread

    def is_whole(self, list_name: str) -> bool:
        """Whether every record of the list has loaded, as far as is known."""
        return list_name not in self.incomplete | self.unread

    def records(self, list_name: str) -> list[Any]:
        """The records of one list by its name."""
        records: list[Any] = getattr(self, list_name)
        return records

    def origin(self, record: Record) -> Origin:
        """Where `record` stands in the files."""
        return self.origins[id(record)]
