"""The names that records say are printed: those of offices, groups, fields and occupations."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.models.base import Record
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.walk import Inside


def printed_names(record: Record) -> Iterator[tuple[Inside, str]]:
    """Where in `record` a printed name stands, and the name."""
    match record:
        case Department(name=name, aliases=aliases):
            yield ("name",), name
            for i, alias in enumerate(aliases):
                yield ("aliases", i), alias
        case Group(name=name) | Field(name=name) | Occupation(name=name):
            yield ("name",), name
