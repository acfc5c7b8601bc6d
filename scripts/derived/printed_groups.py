"""The target groups of one document: those it prints, the wider ones above their parts."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.groups import Group
from scripts.derived.grouped import grouped
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class PrintedGroup:
    """A group that a document prints, its other wordings there, and its parts printed there, with
    the other wordings of each by its id."""

    group: Group
    wordings: list[str]
    parts: list[Group]
    part_wordings: dict[str, list[str]]


def printed_groups(document: Document, lookup: Lookup) -> list[PrintedGroup]:
    """The widest groups that `document` prints; a group goes below a wider one printed there too."""
    printed = lookup.groups_printed(document)
    ids = {g.id for g in printed}
    above = {g.id: ids & {w.id for w in lookup.wider(g)} for g in printed}
    parts = grouped((wider, part) for part in printed for wider in above[part.id])
    wordings = {g.id: _wordings(g, document, lookup) for g in printed}
    return [
        PrintedGroup(
            group,
            wordings[group.id],
            parts.get(group.id, []),
            {part.id: wordings[part.id] for part in parts.get(group.id, [])},
        )
        for group in printed
        if not above[group.id]
    ]


def _wordings(group: Group, document: Document, lookup: Lookup) -> list[str]:
    """How the actions of `document` print `group`, where it is not by its name."""
    words = [
        printed.as_written
        for action in lookup.in_document("actions", document.id)
        for printed in action.printed_groups()
        if printed.id == group.id and printed.as_written != group.name
    ]
    return list(dict.fromkeys(words))
