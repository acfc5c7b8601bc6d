"""Two documents laid side by side: each action with what the whole other document says nearest to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scripts.catalogue.models.actions import Action, ActionDepartment
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.ties import Tie
from scripts.derived import differences
from scripts.derived.differences import Difference, Offices, kind_of_office
from scripts.derived.lookup import Lookup
from scripts.derived.nearest import Nearest, Search
from scripts.derived.ties import is_inside
from scripts.evidence.squeeze import squeeze

LISTS = {
    "areas": "行业",
    "projects": "项目",
    "occupations": "职业（工种）",
    "skills": "技能",
    "groups": "人群",
    "departments": "责任单位",
}
"""The lists of an action that are compared, in words."""


@dataclass(frozen=True)
class Pair:
    """Two actions of the same number and title: their lists, and what is nearest to each of them in
    the whole other document."""

    left: Nearest
    right: Nearest
    lists: dict[str, Difference[Any]]

    @property
    def alike(self) -> bool:
        """Whether all lists of both print the same."""
        return not any(d.changed or d.left or d.right for d in self.lists.values())

    @property
    def open_on_one_side(self) -> dict[str, bool]:
        """The lists where 等 follows what one side alone prints, and whether that is the left."""
        left, right = _open(self.left.action), _open(self.right.action)
        return {name: name in left for name in self.lists if (name in left) != (name in right)}


@dataclass(frozen=True)
class Side:
    """One document with the level of its place, and what the other says nearest to each of its actions
    that stands in no pair."""

    document: Document
    called: str
    level: str
    other: Document
    other_called: str
    found: list[Nearest]

    @property
    def without(self) -> int:
        """How many of them nothing is near to."""
        return sum(not nearest.is_found for nearest in self.found)


@dataclass(frozen=True)
class OfficesBeside:
    """The offices responsible for any action, by kind; `mentioned`: where the other document names
    an office of the same kind all the same, by the id of the first office of an item."""

    difference: Difference[Offices]
    mentioned: dict[str, list[Cite]]


def held(lookup: Lookup) -> list[Comparison]:
    """The comparisons whose two documents the catalogue holds."""
    ids = {document.id for document in lookup.documents}
    return [c for c in lookup.catalogue.comparisons if {c.left, c.right} <= ids]


def called(left: Document, right: Document) -> list[str]:
    """What the two documents are called beside each other: by place, else by year."""
    if left.place != right.place:
        return [left.place, right.place]
    return [f"{d.issued_on.year}年" if d.issued_on else d.short_title for d in (left, right)]


def _open(action: Action) -> set[str]:
    """The lists of an action that end in 等, in one part or more."""
    return {*action.open_ended, *(name for part in action.parts for name in part.open_ended)}


def pairs_of(each: Comparison, search: Search) -> list[Pair]:
    """The actions of the same number and title, where the documents number them alike."""
    if each.paired_by != "number":
        return []
    lookup = search.lookup
    return [
        Pair(
            search.nearest(a, each.right),
            search.nearest(b, each.left),
            differences.actions(a, b, lookup.bureau_of),
        )
        for a in lookup.in_document("actions", each.left)
        for b in lookup.in_document("actions", each.right)
        if (a.number, a.title) == (b.number, b.title)
    ]


def sides_of(each: Comparison, pairs: list[Pair], search: Search) -> list[Side]:
    """Both documents with their actions that stand in no pair."""
    lookup = search.lookup
    paired = {nearest.action.id for pair in pairs for nearest in (pair.left, pair.right)}
    left, right = lookup.document(each.left), lookup.document(each.right)
    names = called(left, right)
    levels = {place.name: place.level for place in lookup.catalogue.places}

    def side(document: Document, name: str, other: Document, other_name: str) -> Side:
        actions: list[Action] = lookup.in_document("actions", document.id)
        found = [search.nearest(a, other.id) for a in actions if a.id not in paired]
        level = levels.get(document.place, "")
        return Side(document, name, level, other, other_name, found)

    return [side(left, names[0], right, names[1]), side(right, names[1], left, names[0])]


def beyond_actions(each: Comparison, search: Search) -> list[tuple[Tie, list[Cite], list[Cite]]]:
    """The ties of clauses that are no action on either side, with their passages of both documents;
    where both print the same words there is nothing to judge."""
    clauses = {(a.document, a.clause) for a in search.lookup.catalogue.actions}
    found = []
    for tie in search.lookup.catalogue.ties:
        left, right = (
            [p for p in tie.passages if p.document == d] for d in (each.left, each.right)
        )
        in_action = any(
            passage.document == document and is_inside(passage.clause, clause)
            for passage in (*left, *right)
            for document, clause in clauses
        )
        same = {squeeze(p.quote) for p in left} & {squeeze(p.quote) for p in right}
        if left and right and not in_action and not same:
            found.append((tie, left, right))
    return found


def offices_beside(each: Comparison, lookup: Lookup) -> OfficesBeside:
    """The offices responsible for the actions of both documents."""
    left, right = (_responsible(document, lookup) for document in (each.left, each.right))
    found = differences.departments(left, right, lookup.bureau_of)
    return OfficesBeside(
        found,
        {
            offices[0].id: cites
            for alone, other in ((found.left, each.right), (found.right, each.left))
            for offices in alone
            if (cites := _mentioned(offices, other, lookup))
        },
    )


def _responsible(document: str, lookup: Lookup) -> list[ActionDepartment]:
    return [d for a in lookup.in_document("actions", document) for d in a.departments]


def _mentioned(offices: Offices, document: str, lookup: Lookup) -> list[Cite]:
    kinds = {kind_of_office(lookup.bureau_of(office.id)) for office in offices}
    return [
        cite
        for department in lookup.catalogue.departments
        if kind_of_office(lookup.bureau_of(department.id)) in kinds
        for cite in lookup.named_in(department)
        if cite.document == document
    ]
