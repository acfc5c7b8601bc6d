"""What the records of the desks may refer to, and the sentences where something is not there."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem


class Known:
    """The ids that a desk may refer to. Nothing is said of those that may stand in what could not
    be read."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.documents = {d.id: d for d in catalogue.documents}
        self.readings = {r.id: {o.value for o in r.options} for r in catalogue.readings}
        self.schemes = {s.id: s for s in catalogue.schemes}
        self.requirements = {r.id: r for r in catalogue.requirements}
        self.figures = {f.id: f for c in catalogue.clauses for f in c.figures if f.id}
        self.may_hold = catalogue.may_hold

    def missing(self, kind: str, name: str) -> str | None:
        """The sentence that says that `name` is not there, or None."""
        if name in getattr(self, kind) or self.may_hold(kind, name):
            return None
        return f"找不到{_called(kind)} “{name}”；请先登记，或改正拼写"

    def no_option(self, reading: str, option: str) -> str | None:
        """The sentence that says that a reading or an option of it is not there, or None."""
        missing = self.missing("readings", reading)
        if missing or option in self.readings.get(reading, (option,)):
            return missing
        options = "、".join(sorted(self.readings[reading]))
        return f"{reading} 没有 “{option}” 这个选项；可选 {options}"


def _called(kind: str) -> str:
    return KINDS[kind].listed.called if kind in KINDS else "数字"


def unknown(origin: Origin, inside: Inside, named: list[str], known: set[str]) -> Iterator[Problem]:
    """Each of the `named` that is not `known`."""
    for name in named:
        if name not in known:
            message = f"找不到 “{name}”；可用的是 {'、'.join(sorted(known)) or '（还没有）'}"
            yield origin.problem(inside, message)


def twice(origin: Origin, key: str, names: list[str], name: str = "id") -> Iterator[Problem]:
    """Each of `names` that stands twice in the list `key`."""
    for i, each in enumerate(names):
        if each in names[:i]:
            yield origin.problem((key, i, name), f"“{each}” 写了两次；请只留一个")
