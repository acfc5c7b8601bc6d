"""What several parts of the rules are made of: a citation, a figure of months, a reading."""

from __future__ import annotations

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
    return cite.model_dump()
