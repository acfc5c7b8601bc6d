"""The one form of a citation in plain text."""

from __future__ import annotations


def citation(cite: dict[str, str]) -> str:
    """``“quote”（document clause）``: the quoted words and where they stand."""
    return f"“{cite['quote']}”（{cite['document']} {cite['clause']}）"
