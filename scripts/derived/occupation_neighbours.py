"""Which occupations an editor would show beside one another. No document says that they belong
together: what links them is the national code, a piece of the name, or a common action."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from scripts.catalogue.models.occupations import Occupation
from scripts.derived.lookup import Lookup

# A piece of a name this long is a subject (无人机); shorter ones (服务, 技术) are not.
_PIECE = 3
# In so many names that they say nothing.
_COMMON = ("从业人员", "工程师", "安全生产", "服务", "技能", "培训")


@dataclass(frozen=True)
class Neighbours:
    """Occupations of the same group of codes, of a like name, and of the same action only."""

    by_code: list[Occupation]
    by_name: list[Occupation]
    by_action: list[Occupation]

    def __bool__(self) -> bool:
        return bool(self.by_code or self.by_name or self.by_action)


def neighbours(occupation: Occupation, lookup: Lookup) -> Neighbours:
    """Every other occupation that is linked with this one, each under its strongest link."""
    others = [o for o in lookup.catalogue.occupations if o.id != occupation.id]
    groups = _code_groups(occupation)
    actions = {a.id for a in lookup.actions_naming(occupation)}
    by_code = [o for o in others if groups & _code_groups(o)]
    by_name = [o for o in others if o not in by_code and _like(occupation.name, o.name)]
    by_action = [
        o
        for o in others
        if o not in by_code + by_name and actions & {a.id for a in lookup.actions_naming(o)}
    ]
    return Neighbours(by_code, by_name, by_action)


def _code_groups(occupation: Occupation) -> set[str]:
    """The codes without their last part: ``4-02-04`` of ``4-02-04-07``."""
    return {entry.code.rpartition("-")[0] for entry in occupation.classifications}


def _like(one: str, other: str) -> bool:
    return not _pieces(one).isdisjoint(_pieces(other))


@cache
def _pieces(name: str) -> frozenset[str]:
    """Every piece of `name` that is long enough, the common words left out."""
    for word in _COMMON:
        name = name.replace(word, " ")
    return frozenset(
        name[i : i + _PIECE]
        for i in range(len(name) - _PIECE + 1)
        if " " not in name[i : i + _PIECE]
    )
