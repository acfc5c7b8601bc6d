"""Values with dates, compiled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scripts.catalogue.models.series import Dated
from scripts.rules.parts import cited


def series(values: Sequence[Dated], told: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """``{"series": [{since, …told, cite}]}`` of `values`, each with what is `told` of it; the key is
    left out where there is none."""
    if not values:
        return {}
    return {
        "series": [
            {
                "since": [value.since.year, value.since.month, value.since.day],
                **each,
                "cite": cited(value.cite),
            }
            for value, each in zip(values, told, strict=True)
        ]
    }
