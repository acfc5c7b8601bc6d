"""The parts of an action in which an occupation is printed, and so to whom its words tie it.

An occupation may stand in the name of a project alone, as in 某某师培训计划: that is no skill.
"""

from __future__ import annotations

from scripts.catalogue.models.actions import PART_LISTS, Action, ActionPart
from scripts.catalogue.models.occupations import Occupation


def parts_printing(occupation: Occupation, action: Action) -> list[ActionPart]:
    """The parts of `action` whose quotation holds the words that the occupation is cited from."""
    quotes = [c.quote for c in occupation.named_in if c.document == action.document]
    return [part for part in action.parts if any(quote in part.quote for quote in quotes)]


def only_in_projects(occupation: Occupation, parts: list[ActionPart]) -> list[str]:
    """The projects of `parts` whose names hold the occupation, where no other list does."""
    held = {
        key: [name for part in parts for name in part.names(key) if occupation.name in name]
        for key in PART_LISTS
    }
    others = (held[key] for key in ("groups", "occupations", "skills"))
    return [] if any(others) else held["projects"]
