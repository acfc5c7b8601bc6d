"""The one form of a citation in plain text."""

from __future__ import annotations

from typing import Any

from calculator.engine.scheme.unproved import mark


def citation(cite: dict[str, Any]) -> str:
    """``“quote”（document clause）``: the quoted words and where they stand; 待核 where unproved."""
    return f"“{cite['quote']}”（{cite['document']} {cite['clause']}）{mark(cite)}"
