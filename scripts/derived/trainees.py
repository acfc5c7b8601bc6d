"""Whom all the training of a document is for: told where one of its actions names nobody."""

from __future__ import annotations

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.groups import Group
from scripts.derived.lookup import Lookup


def trainees(document: str, lookup: Lookup) -> list[tuple[Group, Cite]]:
    """The groups that `document` prints as those whom it trains, each with the words that do."""
    return [
        (group, next(cite for cite in group.named_in if cite.document == document))
        for group in lookup.catalogue.groups
        if document in group.throughout
    ]
