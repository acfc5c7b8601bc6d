"""What several parts of the rules are made of: a citation and its mark, a figure of months, a reading."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite


def figure_part(figure_id: str, catalogue: Catalogue) -> dict[str, Any]:
    """A figure in whole months with its quotation."""
    for clause in catalogue.clauses:
        for figure in clause.figures:
            if figure.id == figure_id:
                place = {"document": clause.document, "clause": clause.locator}
                return {"months": figure.value.number, "cite": {**place, "quote": figure.quote}}
    raise KeyError(figure_id)


def reading_part(reading_id: str, catalogue: Catalogue) -> dict[str, Any]:
    """A reading in words, without what its options change."""
    reading = next(r for r in catalogue.readings if r.id == reading_id)
    return {
        "id": reading.id,
        "title": reading.title,
        "question": reading.question,
        "default": reading.default,
        "options": [
            {"value": o.value, "title": o.title, "argument": o.argument} for o in reading.options
        ],
        "cites": [cited(cite) for cite in reading.cites],
    }


def cited(cite: Cite) -> dict[str, str]:
    """A citation as ``{document, clause, quote}``."""
    return cite.model_dump(include={"document", "clause", "quote"})


def mark_unproved(part: object, unproved: Container[tuple[str, str, str]]) -> None:
    """Put ``"unproved": True`` into every citation in `part` that is among `unproved`.

    The key is left out of the others: the rules that a browser fetches are small.
    """
    if isinstance(part, dict):
        if (part.get("document"), part.get("clause"), part.get("quote")) in unproved:
            part["unproved"] = True
        for inner in part.values():
            mark_unproved(inner, unproved)
    elif isinstance(part, list):
        for inner in part:
            mark_unproved(inner, unproved)
