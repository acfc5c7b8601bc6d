"""The target groups of one document: those it prints, the wider ones above their parts."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.groups import Group
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class PrintedGroup:
    """A group that a document prints, its other wordings there, and its parts printed there."""

    group: Group
    wordings: list[str]
    parts: list[Group]


def printed_groups(document: Document, lookup: Lookup) -> list[PrintedGroup]:
    """The widest groups that `document` prints; a group goes below a wider one printed there too."""
    printed = [g for g in lookup.catalogue.groups if is_printed(g, document, lookup)]
    above = {g.id: [w for w in lookup.wider(g) if w in printed] for g in printed}
    return [
        PrintedGroup(
            group,
            _wordings(group, document, lookup),
            [part for part in printed if group in above[part.id]],
        )
        for group in printed
        if not above[group.id]
    ]


def is_printed(group: Group, document: Document, lookup: Lookup) -> bool:
    """Whether `document` prints `group` itself, not only a wider one or a part of it."""
    return any(c.document == document.id for c in lookup.named_in(group))


def _wordings(group: Group, document: Document, lookup: Lookup) -> list[str]:
    """How the actions of `document` print `group`, where it is not by its name."""
    words = [
        printed.as_written
        for action in lookup.in_document("actions", document.id)
        for printed in action.groups
        if printed.id == group.id and printed.as_written != group.name
    ]
    return list(dict.fromkeys(words))
