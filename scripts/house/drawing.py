"""The plan of the house as text: the rooms by level, and for each what it imports, how often."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.house.imports import Import
from scripts.house.walls import CALCULATOR, COMMANDS, MAY_IMPORT, arrows, levels, room_of

_NAMES = {COMMANDS: "scripts/*.py", CALCULATOR: "calculator/*.py"}


def draw(modules: Iterable[str], found: Iterable[Import]) -> str:
    """The plan, the highest level first; `modules` the dotted names of all modules."""
    counts, height = arrows(found), levels()
    sizes: dict[str, int] = {}
    for module in modules:
        sizes[room_of(module)] = sizes.get(room_of(module), 0) + 1
    lines = [f"{len(MAY_IMPORT)} rooms, {len(counts)} arrows, {max(height.values()) + 1} levels"]
    for level in sorted(set(height.values()), reverse=True):
        lines += ["", f"level {level}"]
        for room in (room for room in MAY_IMPORT if height[room] == level):
            lines.append(f"  {_name(room)}  ({sizes.get(room, 0)} modules)")
            to = [(other, count) for (here, other), count in counts.items() if here == room]
            for other, count in sorted(to, key=lambda pair: (-height[pair[0]], pair[0])):
                lines.append(f"      -> {_name(other)}  {count}")
    return "\n".join(lines)


def _name(room: str) -> str:
    return _NAMES.get(room, room.replace(".", "/"))
