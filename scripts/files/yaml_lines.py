"""A file read line by line, as an editor means it: the first line that YAML cannot take so.

The parser stumbles where a slip can no longer be meant, often lines below. Here every line is
compared with those it belongs to, so that the one which is out of line is named, and why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scripts.files import yaml_signs
from scripts.files.yaml_brackets import Brackets
from scripts.files.yaml_levels import LOST_DASH, STEP, Level, Levels, moved
from scripts.files.yaml_line import QUOTED, Line, behind, lost_colon, own, plain_slip, read_line
from scripts.files.yaml_signs import JOINED, Slip

_RECORD = re.compile(" {0,3}- ")
_TEXT_BLOCK = re.compile(r"[|>][+-]?[0-9]?[+-]?\s*(#.*)?$")
_TAB = "缩进用了制表符；请改用空格"
_NEITHER = "这一行没有冒号，前面也没有“- ”；是键就写“键: 值”，是列表的一项就在前面加“- ”"
_BELOW_TEXT = "“|”或“>”下面的文字要比它的键多缩进；请在这一行前面加空格"


@dataclass
class Lines:
    """Reads `lines` up to the line `last` (from 1), from the line `start` (from 0). A slip in a
    line of which something was `told` (from 1) is passed over."""

    lines: list[str]
    last: int
    start: int = 0
    told: set[int] = field(default_factory=set)
    levels: list[Level] = field(default_factory=list)
    closed: list[Level] = field(default_factory=list)  # by the line above
    pending: Line | None = None  # a key whose value may follow below
    childless: Line | None = None  # a key above the line above, without a value
    above: Line | None = None
    has_value: bool = False  # whether the line above ends in a value of its own

    @classmethod
    def around(cls, lines: list[str], number: int) -> Lines:
        """Reads the record that the line `number` (from 0) belongs to, as far as that line."""
        start = next((n for n in range(number - 1, -1, -1) if _RECORD.match(lines[n])), 0)
        reader = cls(lines, number + 1, start)
        if start:
            indent = len(lines[start]) - len(lines[start].lstrip(" "))
            reader.levels = [
                Level(0, False, 0, 0, "", False),
                Level(indent, True, start, STEP, "id", True),
            ]
        return reader

    def first_slip(self) -> Slip | None:
        """The first slip, or None where every line can be taken as it stands."""
        number = self.start
        while number < min(self.last, len(self.lines)):
            text = self.lines[number]
            if text.lstrip(" ").startswith("\t"):
                return number + 1, text.index("\t") + 1, _TAB
            is_empty = not text.strip(" ") or text.lstrip(" ").startswith("#")
            if text.rstrip() == "...":
                return number + 1, 1, "“...” 把文件断开了；请删去这一行"
            if is_empty or text.rstrip() in ("---", "..."):
                number += 1
                continue
            line = read_line(number, text)
            before = number
            slip = self._sign(line) or self._place(line)
            found, number = (slip, number + 1) if slip else self._value(line)
            if found and before + 1 not in self.told:
                return found
            self.above = line
        return None

    def _sign(self, line: Line) -> Slip | None:
        """A slip in how the line begins."""
        found = yaml_signs.at_start(line.text)
        return (line.number + 1, *found) if found else None

    # Where a line stands

    def _place(self, line: Line) -> Slip | None:
        """A slip in where the line stands; else it is taken up into the levels."""
        column, pending = line.indent, self.pending
        left, self.pending, self.childless = self.childless, None, pending
        if (pending and column > own(pending)) or (
            pending and line.is_item and column == own(pending)
        ):
            if not line.is_item and line.key is None:
                return self._alone(line, pending)
            self._open(line, column, line.is_item, own(pending) + STEP, by_key=True)
            self.closed, self.childless = [], None
            return None
        if not self.levels and not line.is_item and line.key is None:
            return self._nameless(line)
        if not self.levels:
            self._open(line, column, line.is_item, column, by_key=False)
            return None
        closed: list[Level] = []
        while len(self.levels) > 1 and self.levels[-1].indent > column:
            closed.append(self.levels.pop())
        if self.levels[-1].fits(line) and (line.is_item or line.key is not None):
            self.closed = closed
            self._open_inside(line)
            return None
        self.childless = left
        return self._out_of_line(line, closed)

    def _open(self, line: Line, column: int, is_list: bool, wanted: int, *, by_key: bool) -> None:
        self.levels.append(Level(column, is_list, line.number, wanted, line.first, by_key))
        self._open_inside(line)

    def _open_inside(self, line: Line) -> None:
        """The levels that the dashes of one line open."""
        for column in line.dashes[1:]:
            self.levels.append(Level(column, True, line.number, column, line.first, False))
        if line.dashes and line.key is not None:
            wanted = line.dashes[-1] + STEP
            self.levels.append(Level(line.column, False, line.number, wanted, line.first, False))

    def _alone(self, line: Line, pending: Line) -> Slip | None:
        """A value on a line of its own below its key: right, unless items follow."""
        below = self._below(line.number)
        if below and below.is_item and own(pending) <= below.indent <= line.indent:
            return line.number + 1, line.indent + 1, LOST_DASH
        return self._nameless(line) if below and below.indent >= line.indent else None

    def _below(self, number: int, *, comments: bool = False) -> Line | None:
        """The next line that says something; with `comments`, be it to people alone."""
        for i in range(number + 1, len(self.lines)):
            text = self.lines[i].strip()
            if text and (comments or not text.startswith("#")):
                return read_line(i, self.lines[i])
        return None

    def _out_of_line(self, line: Line, closed: list[Level]) -> Slip:
        levels = Levels(self.levels, closed, self.closed, self.above, self.childless)
        if slip := levels.wrong_above(line):
            return slip
        if not line.is_item and line.key is None:
            return self._nameless(line)
        top, at = self.levels[-1], (line.number + 1, line.indent + 1)
        is_below = line.indent > top.indent and not top.is_list and not closed
        if line.is_item and is_below and self.above and self.has_value:
            alike = [x for x in self.levels if x.is_list and x.first == line.first]
            if not alike:
                return *at, _second_value(self.above)
        if line.is_item and line.key and (top.indent, top.is_list) == (line.indent, False):
            alike = [x for x in [*closed, *self.levels] if x.is_list and x.first == line.first]
            if not alike:
                return *at, f"这里多了“- ”；{line.key} 是上面一条里的键，请删去“- ”"
        if top.is_list and top.indent == line.indent:
            below = self._below(line.number)
            goes_on = below and not below.is_item and below.indent == line.indent + STEP
            if line.key == top.first or goes_on:
                return *at, LOST_DASH
        meant = levels.meant(line)
        if meant is None:
            return *at, JOINED if self.has_value else _NEITHER
        row, column, message = moved(
            line.number, line.indent, meant.indent, meant.line, is_list=line.is_item
        )
        below = self._below(line.number)
        if line.is_item and below and not below.is_item and below.indent == line.indent + STEP:
            message += "，它下面的各行一起移"
        return row, column, message

    def _nameless(self, line: Line) -> Slip:
        """A line with neither dash nor key."""
        at, is_list = (
            (line.number + 1, line.column + 1),
            bool(self.levels) and self.levels[-1].is_list,
        )
        if not is_list and (found := lost_colon(line.text[line.column :])):
            return at[0], at[1] + found[0], found[1]
        if any(level.is_list and level.indent == line.indent for level in self.levels):
            return *at, LOST_DASH
        is_joined = self.has_value and self.levels and line.indent > self.levels[-1].indent
        return *at, JOINED if is_joined else _NEITHER

    # What stands on a line

    def _value(self, line: Line) -> tuple[Slip | None, int]:
        """A slip in the value of the line, and the line to read on with."""
        number, text = line.number, line.text
        value = text[line.value :]
        following = number + 1
        self.has_value = False
        if not value.strip() or value.startswith("#"):
            if line.key is not None or line.is_item:
                self.pending = line
            return None, following
        if _TEXT_BLOCK.match(value):
            return self._text_below(line)
        self.has_value = True
        if value[0] in "{[":
            brackets = Brackets(self.lines, number, line.value)
            slip = brackets.read()
            row, column = brackets.end
            return slip or behind(self.lines, row, column, value[0]), row + 1
        if value[0] in "\"'":
            quoted = QUOTED.match(value)
            if quoted is None:
                return (number + 1, line.value + 1, yaml_signs.OPEN_QUOTE), following
            return behind(self.lines, number, line.value + quoted.end(), value[0]), following
        return plain_slip(line, value), following

    def _text_below(self, line: Line) -> tuple[Slip | None, int]:
        """Past the lines of a text block; a slip where they begin, or go on, too far left."""
        number, indent = line.number + 1, 0
        while (below := self._below(number - 1, comments=True)) and below.indent > own(line):
            indent = indent or below.indent
            if below.indent < indent:
                return (below.number + 1, below.indent + 1, _BELOW_TEXT), number
            number = below.number + 1
        if below and not indent and not below.is_item and below.key is None:
            return (below.number + 1, below.indent + 1, _BELOW_TEXT), number
        return None, number


def _second_value(above: Line) -> str:
    """The message for items below a key that has its value already."""
    value = above.text[above.value :].strip()
    what = f"第 {above.number + 1} 行的 {above.key}" if above.key else f"第 {above.number + 1} 行"
    if value in ("[]", "null", "~"):
        mend = (
            f"这一项属于 {above.key}，就删去那里的 {value}；属于另一个键，就把那个键补在这一行上面"
        )
    else:
        mend = "是那个键的就删去它的值，否则请在这一项上面补上少了的一行键，例如 named_in:"
    return f"{what} 已经写了值，下面不能再有“- ”；{mend}"
