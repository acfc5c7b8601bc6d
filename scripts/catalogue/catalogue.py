"""The catalogue in memory: every YAML file loaded, every record checked, every problem kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from scripts.catalogue.models import (
    Action,
    Calendar,
    Cap,
    Clause,
    Conditions,
    Department,
    Document,
    Field,
    Form,
    Governing,
    Group,
    Occupation,
    Reading,
    Record,
    Requirement,
    Scheme,
    Target,
)
from scripts.files.problems import Problem
from scripts.files.strict_yaml import Loaded


@dataclass(frozen=True)
class Origin:
    """Where a record stands: its file and its path in that file."""

    loaded: Loaded
    path: tuple[str | int, ...]

    def problem(self, inside: tuple[str | int, ...], message: str) -> Problem:
        """A problem at `inside` this record."""
        return self.loaded.problem((*self.path, *inside), message)


@dataclass
class Catalogue:
    """The records of every list, in file order, and where each of them stands."""

    documents: list[Document] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    departments: list[Department] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    caps: list[Cap] = field(default_factory=list)
    schemes: list[Scheme] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    occupations: list[Occupation] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    requirements: list[Requirement] = field(default_factory=list)
    calendar: list[Calendar] = field(default_factory=list)
    governing: list[Governing] = field(default_factory=list)
    conditions: list[Conditions] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    origins: dict[int, Origin] = field(default_factory=dict, repr=False)
    # What the records that did not load would have been called, so that a reference to one of
    # them is not reported as a second problem.
    broken: set[str] = field(default_factory=set)
    # The lists that such records belong to: nothing is said to be missing from them.
    incomplete: set[str] = field(default_factory=set)
    # The lists that stand in a file that could not be read: no reference into them is looked up.
    unread: set[str] = field(default_factory=set)

    def records(self, list_name: str) -> list[Any]:
        """The records of one list by its name."""
        records: list[Any] = getattr(self, list_name)
        return records

    def origin(self, record: Record) -> Origin:
        """Where `record` stands in the files."""
        return self.origins[id(record)]
