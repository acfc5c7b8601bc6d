"""The page of a desk that has nothing to compute yet: its address stays, and it says so."""

from __future__ import annotations

from dataclasses import dataclass

from calculator.engine.scheme.scheme import Rules, Scheme
from scripts.desks import scheme_desks
from scripts.desks.desk import Desk
from scripts.pages.page import Page

_ALSO = {"time"}
"""Parts that are told of where they are there: of some schemes it is not known when they end."""


@dataclass(frozen=True)
class IdleShows:
    """Whether there is no scheme at all that can be computed, and every scheme that there is."""

    nothing_computed: bool
    schemes: list[Scheme]


def is_idle(desk: Desk, rules: Rules) -> bool:
    """Whether `desk` has no scheme to compute, or no record of what it shows."""
    if not desk.part:
        return not scheme_desks.asking(rules, desk.needs)
    needed = set(desk.rules) - _ALSO
    return not (rules.parts.get(desk.part) and rules.parts.keys() >= needed)


def page(desk: Desk, rules: Rules) -> Page:
    """What stands in the place of an idle `desk`."""
    return Page(
        file=desk.file,
        template="idle-page.md.j2",
        title=desk.title,
        description=f"{desk.title}：目前没有能算的内容。",
        documents=[],
        shows=IdleShows(not scheme_desks.computed(rules), rules.schemes),
    )
