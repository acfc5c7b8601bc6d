"""Which occupations an editor would show beside one another. No document says that they belong
together: what links them is the national code, a piece of the name, or a common action."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scripts.catalogue.models.occupations import Occupation
from scripts.derived.grouped import grouped
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


class Links:
    """What links the occupations of a catalogue with one another."""

    def __init__(self, lookup: Lookup) -> None:
        self._occupations = lookup.catalogue.occupations
        self._kinds = [
            _Kind(self._occupations, has)
            for has in (_code_groups, _pieces, lambda o: {a.id for a in lookup.actions_naming(o)})
        ]

    def neighbours(self, occupation: Occupation) -> Neighbours:
        """Every other occupation that is linked with this one, each under its strongest link."""
        shown = {occupation.id}
        found = []
        for kind in self._kinds:
            near = [self._occupations[place] for place in kind.linked(occupation)]
            found.append([o for o in near if o.id not in shown])
            shown |= {o.id for o in near}
        return Neighbours(*found)


class _Kind:
    """One kind of link: two occupations are linked that both have one and the same thing."""

    def __init__(
        self, occupations: list[Occupation], has: Callable[[Occupation], Iterable[str]]
    ) -> None:
        self._has = {o.id: has(o) for o in occupations}
        self._places = grouped(
            (thing, place) for place, o in enumerate(occupations) for thing in self._has[o.id]
        )

    def linked(self, occupation: Occupation) -> list[int]:
        """The places of those linked with `occupation`, itself among them, in their order."""
        return sorted({p for thing in self._has[occupation.id] for p in self._places[thing]})


def _code_groups(occupation: Occupation) -> set[str]:
    """The codes without their last part: ``4-02-04`` of ``4-02-04-07``."""
    return {entry.code.rpartition("-")[0] for entry in occupation.classifications}


def _pieces(occupation: Occupation) -> set[str]:
    """Every piece of the name that is long enough, the common words left out."""
    name = occupation.name
    for word in _COMMON:
        name = name.replace(word, " ")
    return {
        name[i : i + _PIECE]
        for i in range(len(name) - _PIECE + 1)
        if " " not in name[i : i + _PIECE]
    }
