"""Fields of the economy."""

from __future__ import annotations

from scripts.catalogue.models.base import Cite, Id, Record, Text


class Field(Record):
    """A field of the economy that training is aimed at."""

    id: Id
    name: Text
    named_in: list[Cite]
