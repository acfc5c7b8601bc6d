"""Whom a part that brings people up (培育一批人才) is printed for, in one line: as a rule nobody."""

from __future__ import annotations

from scripts.catalogue import open_lists
from scripts.catalogue.models.actions import Action, ActionPart


def from_whom(part: ActionPart, action: Action) -> str:
    """What to say of whom a part with `brings_up` is for; empty for other parts.

    Where a part for somebody quotes the whole sentence that ends in this one, it is for them.
    """
    if not part.brings_up:
        return ""
    whom = [other for other in action.parts if other.trained and part.quote in other.quote]
    if whom:
        return f"同一句里，培训写给{open_lists.of_parts(whom, 'groups')}"
    return "没有写从谁里培育"
