"""The lists and groups of keys that are open above a line, and which line stands out of line."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.files.yaml_line import Line, own
from scripts.files.yaml_signs import Slip

STEP = 2  # spaces: how much further right the catalogue writes what belongs to a line
_ODD_DASH = "“- ”后面只留一个空格；是上一条里的键，就把这里的“- ”改成两个空格"
LOST_DASH = "这一行前面少了“- ”；列表的每一项都用“- ”开头，并左对齐"


@dataclass
class Level:
    """A list or a group of keys that is open: where, since which line, and what it looks like.

    `wanted`: the indentation that the catalogue would give it; `first`: how its first line begins;
    `by_key`: whether it is the value of a key, and not of a dash.
    """

    indent: int
    is_list: bool
    line: int
    wanted: int
    first: str
    by_key: bool

    def fits(self, line: Line) -> bool:
        """Whether `line` is one more of it."""
        return self.indent == line.indent and self.is_list == line.is_item


@dataclass
class Levels:
    """The levels that are `open`, those that `line` has `closed`, and those that the line `above`
    had closed; the key above that one, where it has no value (`childless`)."""

    open: list[Level]
    closed: list[Level]
    closed_above: list[Level]
    above: Line | None
    childless: Line | None

    def wrong_above(self, line: Line) -> Slip | None:
        """A line above that stands wrong, where `line` stands right."""
        return self._lost_dash(line) or self._first_is_wrong(line) or self._last_is_wrong(line)

    def _lost_dash(self, line: Line) -> Slip | None:
        """The first item of a list that has no dash."""
        for level in self.closed:
            is_right = line.is_item and line.indent == level.wanted
            if is_right and level.by_key and not level.is_list:
                return level.line + 1, level.indent + 1, LOST_DASH
        top, above = self.open[-1], self.above
        is_first = above and top.by_key and not top.is_list and top.line == above.number
        if is_first and line.key and not line.is_item and line.indent == top.indent + STEP:
            return top.line + 1, top.indent + 1, LOST_DASH
        return None

    def _first_is_wrong(self, line: Line) -> Slip | None:
        """The first line of a level that stands elsewhere than its key wants, and than `line`."""
        for level in (*self.closed[-1:], *reversed(self.open[-2:])):
            inside = 0 if line.is_item == level.is_list else STEP
            is_odd = level.by_key and level.indent != level.wanted
            if is_odd and line.indent == level.wanted + inside:
                return moved(
                    level.line, level.indent, level.wanted, line.number, is_list=level.is_list
                )
        for level in self.closed[-1:]:
            is_odd = not level.by_key and not level.is_list and level.indent > level.wanted
            if is_odd and not line.is_item and line.indent == level.wanted:
                return level.line + 1, level.indent + 1, _ODD_DASH
        return None

    def _last_is_wrong(self, line: Line) -> Slip | None:
        """The line just above, too far left, that closed what `line` goes on with."""
        above = self.above
        if above is None or above.is_item:
            return None
        key = self.childless
        is_below = key and above.indent == own(key) and line.indent == own(key) + STEP
        if is_below and line.is_item:
            return above.number + 1, above.indent + 1, LOST_DASH
        if is_below:
            return moved(above.number, above.indent, line.indent, line.number, is_list=False)
        is_outmost = len(self.open) == 1 and not line.is_item and above.text[above.value :].strip()
        if is_outmost and self.closed_above and line.key and not self.closed:
            return moved(above.number, above.indent, line.indent, line.number, is_list=False)
        if not any(x.fits(line) for x in self.closed_above):
            return None
        groups = [x for x in self.closed_above if not x.is_list and x.indent >= line.indent]
        meant = min(groups, key=lambda x: x.indent, default=None)
        if meant is None:
            return None
        return moved(above.number, above.indent, meant.indent, meant.line, is_list=False)

    def meant(self, line: Line) -> Level | None:
        """The level that `line` was meant for: one that looks like it, or the nearest."""
        alike = [x for x in [*self.closed, *reversed(self.open)] if x.is_list == line.is_item]
        if line.is_item:
            alike = [x for x in alike if x.first == line.first] or alike
        return min(alike, key=lambda x: abs(x.indent - line.indent), default=None)


def moved(number: int, column: int, wanted: int, other: int, *, is_list: bool) -> Slip:
    """That the line `number` (from 0) stands at `column` and not, like `other`, at `wanted`."""
    more = column - wanted
    what = "“-”" if is_list else "键"
    change = f"多了 {more}" if more > 0 else f"少了 {-more}"
    message = f"{what}前面{change} 个空格；请和第 {other + 1} 行同一层的左对齐"
    return number + 1, column + 1, message
