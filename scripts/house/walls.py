"""Which room may import which: the one table, and what is said where an import breaks a wall.

A room is a package of `scripts` or `calculator`; the modules at their tops are the commands. Data
flows one way, so there is no circle and no import upwards. A permission that nobody uses is taken
out, so the table is the plan of the house as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.house.imports import Import

COMMANDS = "scripts"
"""The commands of the Makefile, one module each at the top of ``scripts/``."""

CALCULATOR = "calculator"
"""The command line and the library, at the top of ``calculator/``."""

_ENGINE = "calculator.engine"
_ENTRY, _SCHEME, _ONE_CLASS, _PLAN, _OUTLOOK, _NOTICE, _FINDER, _ROSTER = (
    f"{_ENGINE}.{room}"
    for room in ("entry", "scheme", "one_class", "plan", "outlook", "notice", "finder", "roster")
)
_RULES = "calculator.rules"  # one module: the compiled rules as a file

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    # The engine, and what is written, drawn or printed from its answers.
    _ENTRY: (),
    _SCHEME: (_ENTRY,),
    _ONE_CLASS: (_ENTRY, _SCHEME),
    _PLAN: (_ENTRY, _SCHEME, _ONE_CLASS),
    _OUTLOOK: (_ENTRY, _SCHEME, _ONE_CLASS),
    _NOTICE: (_ENTRY, _SCHEME),
    _FINDER: (_ENTRY, _SCHEME),
    _ROSTER: (_ENTRY, _SCHEME, _ONE_CLASS, _PLAN, _NOTICE),
    "calculator.files": (_ENTRY, _SCHEME, _PLAN, _NOTICE, _ROSTER),
    "calculator.sheets": (_ENTRY, _PLAN, "calculator.files"),
    "calculator.view": (
        *(_ENTRY, _SCHEME, _ONE_CLASS, _PLAN, _OUTLOOK, _NOTICE, _FINDER),
        "calculator.files",
    ),
    "calculator.roster_page": (
        *(_ENTRY, _SCHEME, _ONE_CLASS, _PLAN, _ROSTER),
        *("calculator.files", "calculator.sheets", "calculator.view"),
    ),
    _RULES: (_SCHEME,),
    "calculator.terminal": (
        *(_ENTRY, _SCHEME, _ONE_CLASS, _PLAN, _ROSTER),
        *("calculator.files", "calculator.sheets", _RULES),
    ),
    "calculator.commands": (
        *(_ENTRY, _SCHEME, _ONE_CLASS, _PLAN, _NOTICE, _ROSTER),
        *("calculator.files", "calculator.sheets", "calculator.terminal", _RULES),
    ),
    CALCULATOR: (_ENTRY, _SCHEME, _ONE_CLASS, "calculator.terminal", "calculator.commands", _RULES),
    # The catalogue, what follows from it, and what is made of it.
    "scripts.files": (),
    "scripts.catalogue": ("scripts.files", _SCHEME),
    "scripts.evidence": ("scripts.files", "scripts.catalogue"),
    "scripts.drafting": ("scripts.catalogue", "scripts.evidence", "calculator.files"),
    "scripts.rules": ("scripts.files", "scripts.catalogue"),
    "scripts.checks": (
        *("scripts.files", "scripts.catalogue", "scripts.evidence"),
        *(_ENTRY, _SCHEME, _ROSTER),
    ),
    "scripts.derived": (
        *("scripts.files", "scripts.catalogue", "scripts.evidence", "scripts.rules"),
        _SCHEME,
    ),
    "scripts.open_data": (
        *("scripts.files", "scripts.catalogue", "scripts.evidence", "scripts.derived"),
        *(_SCHEME, _ONE_CLASS, "calculator.files"),
    ),
    "scripts.pages": (
        *("scripts.files", "scripts.catalogue", "scripts.evidence", "scripts.derived"),
        "scripts.open_data",
    ),
    "scripts.pyodide": ("scripts.files",),
    "scripts.desks": (
        *("scripts.files", "scripts.catalogue", "scripts.rules", "scripts.pages"),
        "scripts.pyodide",
        "scripts.derived",
        *("calculator.engine.entry", "calculator.engine.notice"),
        *(_SCHEME, _PLAN, "calculator.view"),
    ),
    "scripts.roster_page": (
        *("scripts.catalogue", "scripts.pages", "scripts.desks"),
        *(_SCHEME, _ROSTER, "calculator.files", "calculator.sheets"),
    ),
    "scripts.search": ("scripts.catalogue", "scripts.evidence", "scripts.derived", "scripts.pages"),
    "scripts.published": (
        *("scripts.files", "scripts.catalogue", "scripts.derived", "scripts.pages"),
        *("scripts.search", "scripts.desks", _SCHEME),
    ),
    "scripts.editing": (
        *("scripts.files", "scripts.catalogue", "scripts.checks", "scripts.evidence"),
        *("scripts.pages", "scripts.published", "scripts.desks"),
    ),
    "scripts.effects": (
        *("scripts.files", "scripts.catalogue", "scripts.evidence", "scripts.checks"),
        *("scripts.derived", "scripts.open_data", "scripts.pages", "scripts.desks"),
        *("scripts.published", _ENTRY, _SCHEME, _ONE_CLASS),
        *(
            "scripts.roster_page",
            "calculator.engine.notice",
            _ROSTER,
        ),  # people judged by two states
    ),
    "scripts.measuring": (
        *("scripts.files", "scripts.catalogue", "scripts.desks", "scripts.search"),
        *("scripts.pyodide", "calculator.files"),
        *(_RULES, _ROSTER),
    ),
    "scripts.picturing": ("scripts.files",),
    "scripts.reporting": ("scripts.files",),
    "scripts.house": (),
    COMMANDS: (
        *("scripts.files", "scripts.catalogue", "scripts.evidence", "scripts.rules"),
        *(
            "scripts.drafting",
            "scripts.checks",
            "scripts.derived",
            "scripts.open_data",
            "scripts.pages",
        ),
        *("scripts.published", "scripts.search", "scripts.desks", "scripts.editing"),
        "scripts.pyodide",
        "scripts.roster_page",
        *(
            "scripts.measuring",
            "scripts.picturing",
            "scripts.reporting",
            "scripts.house",
            "scripts.effects",
        ),
        *(_ENTRY, _SCHEME),  # stories recomputed
    ),
    "scripts.hooks": (
        "scripts.files",
        "scripts.pages",
        "scripts.desks",
        "scripts.editing",
        COMMANDS,
    ),
}


def room_of(module: str) -> str:
    """The room that a dotted module stands in: the longest name of the table that it begins with."""
    fitting = [room for room in MAY_IMPORT if f"{module}.".startswith(f"{room}.")]
    return max(fitting, key=len)


def arrows(found: Iterable[Import]) -> dict[tuple[str, str], int]:
    """How many imports lead from each room to each other one."""
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        rooms = room_of(one.importer), room_of(one.imported)
        if rooms[0] != rooms[1]:
            counts[rooms] = counts.get(rooms, 0) + 1
    return counts


def broken(found: Iterable[Import]) -> Iterator[str]:
    """For each import that breaks a wall: which, what the room may import, where the thing belongs."""
    for one in found:
        here, there = room_of(one.importer), room_of(one.imported)
        if here == there or there in MAY_IMPORT[here]:
            continue
        may = "、".join(MAY_IMPORT[here]) or "nothing of the project"
        yield (
            f"{one.importer.replace('.', '/')}.py:{one.line} imports {one.imported}. "
            f"There is a wall between {here} and {there}: {here} may import {may}. "
            f"{_belongs(here, there)}"
        )


def unused(found: Iterable[Import]) -> list[str]:
    """The permissions that no import uses."""
    used = arrows(found)
    return [
        f"{here} may import {there}, and does not: take it out of the table"
        for here, allowed in MAY_IMPORT.items()
        for there in allowed
        if (here, there) not in used
    ]


def levels() -> dict[str, int]:
    """How high each room stands: one above the highest that it may import, the lowest 0.

    Raises RecursionError where rooms stand in a circle.
    """
    return {room: _level(room) for room in MAY_IMPORT}


def _level(room: str) -> int:
    return max((_level(other) + 1 for other in MAY_IMPORT[room]), default=0)


def _belongs(here: str, there: str) -> str:
    """Where what both rooms need could stand."""
    height = levels()
    if here in MAY_IMPORT[there]:
        return f"What {here} needs belongs there itself: {there} stands above it."
    both = [room for room in MAY_IMPORT[here] if room in MAY_IMPORT[there]]
    if both:
        return f"What both need belongs in {max(both, key=lambda room: height[room])}."
    return "What both need belongs in a room below both."
