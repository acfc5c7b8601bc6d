"""What two lists of two documents have in common and what only one of them has.

Nothing is judged: an item is in both, in both but printed differently, or in one of them only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Generic, TypeVar

from scripts.catalogue.models.actions import Action, ActionDepartment, ActionGroup

# Two texts as alike as this are taken for one item that is printed differently.
ALIKE = 0.8

Item = TypeVar("Item")
Offices = list[ActionDepartment]
"""The offices of one bureau that one side prints: the bureau itself, or units inside it."""


@dataclass(frozen=True)
class Both(Generic[Item]):
    """An item that both sides have, as each of them prints it."""

    left: Item
    right: Item


@dataclass(frozen=True)
class Difference(Generic[Item]):
    """Two lists laid side by side."""

    same: list[Both[Item]]
    changed: list[Both[Item]]
    left: list[Item]
    right: list[Item]

    def __bool__(self) -> bool:
        return bool(self.same or self.changed or self.left or self.right)


def texts(left: list[str], right: list[str]) -> Difference[str]:
    """Two lists of printed words. Words that are nearly the same are one item, printed differently."""
    same = [Both(text, text) for text in left if text in right]
    only_left = [text for text in left if text not in right]
    only_right = [text for text in right if text not in left]
    changed = []
    for text in list(only_left):
        nearest = max(only_right, key=lambda other: _alike(text, other), default=None)
        if nearest is not None and _alike(text, nearest) >= ALIKE:
            changed.append(Both(text, nearest))
            only_left.remove(text)
            only_right.remove(nearest)
    return Difference(same, changed, only_left, only_right)


def groups(left: Iterable[ActionGroup], right: Iterable[ActionGroup]) -> Difference[ActionGroup]:
    """Two lists of target groups: the same group is one item, however each side prints it."""
    difference = _keyed({g.id: g for g in left}, {g.id: g for g in right})
    same = [both for both in difference.same if both.left.as_written == both.right.as_written]
    changed = [both for both in difference.same if both not in same]
    return Difference(same, changed, difference.left, difference.right)


def departments(
    left: Iterable[ActionDepartment],
    right: Iterable[ActionDepartment],
    bureau_of: Callable[[str], str],
) -> Difference[Offices]:
    """Two lists of offices: offices of one kind are one item, whatever place they belong to, and
    the units inside a bureau count as that bureau. `bureau_of` gives the id of the bureau, or of
    the office itself."""
    return _keyed(_by_bureau(left, bureau_of), _by_bureau(right, bureau_of))


def _by_bureau(
    offices: Iterable[ActionDepartment], bureau_of: Callable[[str], str]
) -> dict[str, Offices]:
    found: dict[str, Offices] = {}
    for office in offices:
        known = found.setdefault(kind_of_office(bureau_of(office.id)), [])
        if office.id not in (other.id for other in known):
            known.append(office)
    return found


def kind_of_office(department_id: str) -> str:
    """What kind of office it is, without its place: ``dept-city-hrss`` is ``hrss``.

    An id that names no place is a kind of its own.
    """
    return department_id.split("-", 2)[-1]


def actions(
    left: Action, right: Action, bureau_of: Callable[[str], str]
) -> dict[str, Difference[Any]]:
    """All lists of two actions, by the name of the list."""
    found: dict[str, Difference[Any]] = {
        "areas": texts(left.names("areas"), right.names("areas")),
        "projects": texts(left.names("projects"), right.names("projects")),
        "occupations": texts(left.names("occupations"), right.names("occupations")),
        "skills": texts(left.names("skills"), right.names("skills")),
        "groups": groups(left.groups, right.groups),
        "departments": departments(left.departments, right.departments, bureau_of),
    }
    return {name: difference for name, difference in found.items() if difference}


def _keyed(left: dict[str, Item], right: dict[str, Item]) -> Difference[Item]:
    same = [Both(printed, right[key]) for key, printed in left.items() if key in right]
    only_left = [printed for key, printed in left.items() if key not in right]
    only_right = [printed for key, printed in right.items() if key not in left]
    return Difference(same, [], only_left, only_right)


def _alike(one: str, other: str) -> float:
    if sorted(one) == sorted(other):
        return 1  # the same characters in another order
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
