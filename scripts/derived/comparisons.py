"""Two documents laid side by side: which actions are paired, what both have, what only one has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.derived import differences
from scripts.derived.differences import Difference
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class Pair:
    """Two actions side by side: why they are paired, and their lists."""

    left: Action
    right: Action
    common: list[Field | Group]
    lists: dict[str, Difference[Any]]

    @property
    def alike(self) -> bool:
        """Whether all lists of both print the same."""
        return not any(d.changed or d.left or d.right for d in self.lists.values())


LISTS = {
    "areas": "行业",
    "projects": "项目",
    "skills": "技能",
    "groups": "人群",
    "departments": "责任单位",
}
"""The lists of an action that are compared, in words."""


def held(lookup: Lookup) -> list[Comparison]:
    """The comparisons whose two documents the catalogue holds."""
    ids = {document.id for document in lookup.documents}
    return [c for c in lookup.catalogue.comparisons if {c.left, c.right} <= ids]


def sides(left: Document, right: Document) -> list[str]:
    """What the two documents are called beside each other: by place, else by year."""
    if left.place != right.place:
        return [left.place, right.place]
    return [f"{d.issued_on.year}年" if d.issued_on else d.short_title for d in (left, right)]


def headings(left: Document, right: Document) -> list[str]:
    """What the actions that only one document has are called. Of one place the documents follow
    each other; of two places neither is the newer of the other."""
    first, second = sides(left, right)
    if left.place == right.place:
        return [f"{second}没有再写的", f"{second}新写的"]
    return [f"只有{first}写的", f"只有{second}写的"]


def pairs_of(each: Comparison, lookup: Lookup) -> list[Pair]:
    """The pairs of actions of a comparison, in the order of the document on the left."""
    paired = _same_number_and_title if each.paired_by == "number" else _something_in_common
    return [
        Pair(a, b, in_common(a, b, lookup), differences.actions(a, b, lookup.bureau_of))
        for a in lookup.in_document("actions", each.left)
        for b in lookup.in_document("actions", each.right)
        if paired(a, b, lookup)
    ]


def in_common(left: Action, right: Action, lookup: Lookup) -> list[Field | Group]:
    """The fields and groups that both actions have; a group also counts as the wider ones."""
    fields = [lookup.field(f) for f in left.every_field if f in right.every_field]
    groups = [g for g in _with_wider(left, lookup) if g in _with_wider(right, lookup)]
    return [*fields, *(lookup.group(g) for g in groups)]


def _with_wider(action: Action, lookup: Lookup) -> list[str]:
    found: dict[str, None] = {}
    for named in action.groups:
        group = lookup.group(named.id)
        found |= dict.fromkeys(g.id for g in (group, *lookup.wider(group)))
    return list(found)


def _same_number_and_title(left: Action, right: Action, lookup: Lookup) -> bool:
    return (left.number, left.title) == (right.number, right.title)


def _something_in_common(left: Action, right: Action, lookup: Lookup) -> bool:
    return bool(in_common(left, right, lookup))


def alone(each: Comparison, pairs: list[Pair], lookup: Lookup) -> dict[str, list[Action]]:
    """The actions of both documents that stand in no pair."""
    paired = {action.id for pair in pairs for action in (pair.left, pair.right)}
    return {
        document: [a for a in lookup.in_document("actions", document) if a.id not in paired]
        for document in (each.left, each.right)
    }


def whole(each: Comparison, lookup: Lookup) -> dict[str, Difference[Any]]:
    """The groups and offices of all actions of both documents."""
    left, right = (lookup.in_document("actions", d) for d in (each.left, each.right))
    return {
        "groups": differences.groups(
            [g for a in left for g in a.groups], [g for a in right for g in a.groups]
        ),
        "departments": differences.departments(
            [d for a in left for d in a.departments],
            [d for a in right for d in a.departments],
            lookup.bureau_of,
        ),
    }
