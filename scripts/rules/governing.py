"""The part `governing` of the rules."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.governing import Governing, first_day
from scripts.rules.parts import cited, reading_part


def governing_part(governing: Governing, catalogue: Catalogue) -> dict[str, Any]:
    """Places, periods with their first days, and the verdict of every case."""
    schemes = {scheme.id: scheme for scheme in catalogue.schemes}
    ceiling = schemes[governing.ceiling.scheme].ceiling
    assert ceiling is not None  # the check says so before
    return {
        "reading": reading_part(governing.reading, catalogue),
        "dates": [entry.model_dump() for entry in governing.dates],
        "awarded": governing.awarded.model_dump(),
        "example_place": governing.example_place,
        "places": [place.model_dump() for place in governing.places],
        "periods": _periods(governing, catalogue),
        "verdicts": [
            {
                "id": verdict.id,
                "outcome": verdict.outcome,
                "title": verdict.title,
                "text": verdict.text,
                "when": verdict.when.model_dump(),
                "documents": verdict.documents,
                "cites": [cited(cite) for cite in verdict.cites]
                + ([cited(schemes[verdict.nearest].nearest)] if verdict.nearest else []),
            }
            for verdict in governing.verdicts
        ],
        "ceiling": {
            "places": governing.ceiling.places,
            "periods": governing.ceiling.periods,
            "text": governing.ceiling.text,
            "cite": cited(ceiling.cite),
        },
    }


def _periods(governing: Governing, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The periods with their first days."""
    documents = {d.id: d for d in catalogue.documents}
    starts = [first_day(p.starts, documents) if p.starts else None for p in governing.periods]
    compiled = []
    for period, start in zip(governing.periods, starts, strict=True):
        compiled.append(
            {
                "id": period.id,
                "starts": start and [start.year, start.month, start.day],
                "cite": period.cite and cited(period.cite),
            }
        )
    return compiled
