"""Target groups."""

from __future__ import annotations

from scripts.catalogue.models.base import Cite, Id, Record, Text


class Group(Record):
    """A target group; `part_of` names the wider group it belongs to in the same list."""

    id: Id
    name: Text
    part_of: Id | None = None
    named_in: list[Cite] = []
    note: Text | None = None
