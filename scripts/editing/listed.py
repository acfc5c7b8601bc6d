"""What the records are called where one is looked for, and what their fields may name."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.clauses import Clause

_CALLED_BY = (
    "title",
    "short_title",
    "name",
    "asks",
    "why",
    "reason",
    "instead",
    "word",
    "known_by",
)
_WORDS = ("words", "printed", "when")
_LONGEST = 60  # characters: one line of a choice


def called(record: Any) -> str:
    """What a record is called in a list, on one line."""
    said = next((str(getattr(record, k)) for k in _CALLED_BY if getattr(record, k, None)), "")
    words = [str(word) for key in _WORDS for word in getattr(record, key, None) or []]
    name = said or "、".join(words) or type(record).listed.called
    if isinstance(record, Clause):
        name = f"{record.locator} {record.title or record.summary}"
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def figures(catalogue: Catalogue) -> list[list[str]]:
    """[id, label] of the printed figures that can be named."""
    return [[str(f.id), f.label] for clause in catalogue.clauses for f in clause.figures if f.id]


def locators(catalogue: Catalogue) -> dict[str, list[list[str]]]:
    """[locator, what it is called] of the clauses of each document."""
    found: dict[str, list[list[str]]] = {}
    for clause in catalogue.clauses:
        found.setdefault(clause.document, []).append([clause.locator, clause.title or ""])
    return found
