"""The part `calendar` of the rules."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.calendar import Calendar
from scripts.rules.parts import figure_part, reading_part


def calendar_part(
    calendar: Calendar, catalogue: Catalogue, schemes: list[dict[str, Any]]
) -> dict[str, Any]:
    """Everything that the dates follow from, its figures and readings written out."""
    return {
        "scheme": next(scheme for scheme in schemes if scheme["id"] == calendar.scheme),
        "window": figure_part(calendar.window, catalogue),
        "insurance": figure_part(calendar.insurance, catalogue),
        "insured": calendar.insured,
        "at_once": calendar.at_once or "不等这些日子",
        "start": {
            "reading": reading_part(calendar.start.reading, catalogue),
            "each": calendar.start.each,
            "together": [one.model_dump() for one in calendar.start.together],
        },
        "run": {
            "reading": reading_part(calendar.run.reading, catalogue),
            "whole": calendar.run.whole,
            "first": calendar.run.first,
        },
        "claim": calendar.claim.model_dump(),
        "edges": [edge.model_dump() for edge in calendar.edges],
        "conventions": [each.model_dump() for each in calendar.conventions],
        "papers": [paper.model_dump() for paper in calendar.papers],
        "proofs": calendar.proofs and calendar.proofs.model_dump(),
        "example": calendar.example.model_dump(),
    }
