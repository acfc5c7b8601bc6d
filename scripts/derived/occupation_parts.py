"""The parts of an action in which an occupation is printed, and so to whom its words tie it."""

from __future__ import annotations

from scripts.catalogue.models.actions import Action, ActionPart
from scripts.catalogue.models.occupations import Occupation


def parts_printing(occupation: Occupation, action: Action) -> list[ActionPart]:
    """The parts of `action` whose quotation holds the words that the occupation is cited from."""
    quotes = [c.quote for c in occupation.named_in if c.document == action.document]
    return [part for part in action.parts if any(quote in part.quote for quote in quotes)]
