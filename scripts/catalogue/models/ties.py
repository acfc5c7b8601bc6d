"""Passages of several documents that mean the same thing in other words, in an editor's judgement."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import Cite, Id, Kind, Listed, Text


class Tie(Listed):
    """Printed passages of at least two documents, and in one line why they are taken for the same.

    What is printed in the same words needs no tie: it is found by its words.
    `groups`, `fields`: those on whose pages it is told.
    """

    listed: ClassVar = Kind("ties", "对应")

    id: Id
    passages: Annotated[list[Cite], Describe(min_length=2)]
    why: Text
    groups: list[Id] = []
    fields: list[Id] = []
