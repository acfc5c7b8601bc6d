"""A price cap compiled."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.models.caps import Cap
from scripts.rules.parts import cited
from scripts.rules.series import series


def compiled_cap(cap: Cap) -> dict[str, Any]:
    """What the calculator holds of `cap`: its newest amount and, where it has several, all of them;
    see `series.series`."""
    _, amount, cite = cap.newest
    compiled: dict[str, Any] = {
        "kind": cap.kind,
        "title": cap.title,
        "amount_fen": None if amount is None else amount * 100,
        "note": cap.note,
        "cite": cited(cite),
    }
    told = [{"amount_fen": value.amount * 100} for value in cap.amounts]
    return compiled | series(cap.amounts, told)
