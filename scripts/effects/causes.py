"""Which clause moves a payout: each part of a scheme that changed is tried by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from calculator.engine.scheme.scheme import Scheme

Rule = dict[str, Any]
Part = tuple[str, str]
"""A list of a formula, and an id in it; the base is a list of its own."""
Day = tuple[int, int, int] | None

_LISTS = ("measures", "instalments", "readings", "caps")
_WORDS = {"title", "cite", "cites", "question", "argument", "note"}
"""What of a part is for people: no sum follows from it."""


class Causes:
    """What of a compiled scheme `before` is not so `after`."""

    def __init__(self, before: Rule, after: Rule) -> None:
        self._before, self._after = before, after
        one, other = _parts(before["formula"]), _parts(after["formula"])
        self.changed = [
            part
            for part in dict.fromkeys([*one, *other])
            if _bare(one.get(part)) != _bare(other.get(part))
        ]
        self._mixed: dict[Part, Rule] = {}

    def of(self, pays: Callable[[Rule], Any], day: Day = None) -> list[tuple[str, str]]:
        """The clauses (document, locator) of the changes that move what `pays` gives, each by itself; of
        all of them where only several together do; of none where they do not. `pays` is asked of schemes
        that are half of each state, and may raise KeyError for one that is not whole."""
        was = pays(self._before)
        moving = [part for part in self.changed if self._moves(part, pays, was)]
        if not moving and pays(self._after) != was:
            moving = self.changed
        return self._clauses(moving, day)

    def _moves(self, part: Part, pays: Callable[[Rule], Any], was: Any) -> bool:
        if part not in self._mixed:
            self._mixed[part] = _with(self._before, part, self._after)
        try:
            return bool(pays(self._mixed[part]) != was)
        except KeyError:
            return False

    def _clauses(self, parts: list[Part], day: Day) -> list[tuple[str, str]]:
        found: dict[tuple[str, str], None] = {}
        for part in parts:
            for rule in (self._after, self._before):
                if cite := _cite(Scheme(rule).on(day).rule, part):
                    found[cite["document"], cite["clause"]] = None
                    break
        return list(found)


def _parts(formula: Rule) -> dict[Part, Any]:
    found: dict[Part, Any] = {("base", ""): {"heads": formula["heads"]}}
    for name in _LISTS:
        found |= {(name, part["id"]): part for part in formula[name]}
    return found


def _bare(part: Any) -> Any:
    """A part without words."""
    if isinstance(part, dict):
        return {key: _bare(value) for key, value in part.items() if key not in _WORDS}
    if isinstance(part, list):
        return [_bare(each) for each in part]
    return part


def _with(rule: Rule, part: Part, other: Rule) -> Rule:
    """`rule` with this part as it is in the `other`, or without it where that has none."""
    name, key = part
    formula = dict(rule["formula"])
    if name == "base":
        formula["heads"] = other["formula"]["heads"]
        return rule | {"formula": formula}
    theirs = {each["id"]: each for each in other["formula"][name]}
    kept = [theirs.get(each["id"], each) if each["id"] == key else each for each in formula[name]]
    if key not in theirs:
        kept = [each for each in kept if each["id"] != key]
    elif key not in {each["id"] for each in kept}:
        kept = list(_put(theirs[key], kept, list(theirs)))
    return rule | {"formula": formula | {name: kept}}


def _put(new: Rule, kept: list[Rule], order: list[str]) -> Iterator[Rule]:
    """`kept` with the `new` one before the first of those that stand behind it in `order`."""
    behind = set(order[order.index(new["id"]) + 1 :])
    is_in = False
    for each in kept:
        if not is_in and each["id"] in behind:
            yield new
            is_in = True
        yield each
    if not is_in:
        yield new


def _cite(formula: Rule, part: Part) -> dict[str, str] | None:
    name, key = part
    if name == "base":
        return formula["cite"]
    found = next((each for each in formula[name] if each["id"] == key), None)
    if found is None:
        return None
    cite: dict[str, str] = found["cites"][0] if name == "readings" else found["cite"]
    return cite
