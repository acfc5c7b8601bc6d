"""What a generated page is."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Shows: TypeAlias = "DataclassInstance"
"""A dataclass: its fields are what a template may use, by name."""


@dataclass(frozen=True)
class Nothing:
    """For a template that shows nothing of its own."""


@dataclass(frozen=True)
class Page:
    """One page: its file, its template, its head, the documents it rests on.

    `shows` is what the template may use, `frame` what the frame does that it extends; what every
    template may use is `rendering.Everywhere`.
    """

    file: str
    template: str
    title: str
    description: str
    documents: list[str]
    shows: Shows = Nothing()
    frame: Shows = Nothing()

    @property
    def shown(self) -> dict[str, Any]:
        """What its own template and its frame may use, by name."""
        return {
            field.name: getattr(part, field.name)
            for part in (self.frame, self.shows)
            for field in fields(part)
        }
