"""A price cap compiled."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.models.caps import Cap
from scripts.rules.parts import cited


def compiled_cap(cap: Cap) -> dict[str, Any]:
    """What the calculator holds of `cap`: its newest amount and, under the key ``amounts`` that is
    left out of those with one alone, all of them with the day since which each holds."""
    _, amount, cite = cap.newest
    compiled: dict[str, Any] = {
        "kind": cap.kind,
        "title": cap.title,
        "amount_fen": None if amount is None else amount * 100,
        "note": cap.note,
        "cite": cited(cite),
    }
    if cap.amounts:
        compiled["amounts"] = [
            {
                "since": [value.since.year, value.since.month, value.since.day],
                "amount_fen": value.amount * 100,
                "cite": cited(value.cite),
            }
            for value in cap.amounts
        ]
    return compiled
