"""One line of a file: its dashes, its key, where its value begins, and what is wrong with the value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scripts.files import yaml_signs
from scripts.files.yaml_signs import Slip

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:-(?: +|$))*)(?P<rest>.*)")
_KEY = re.compile(
    r"(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'{}\[\],:#&*!|>%@`?-](?:[^:#]|:(?! |$)|(?<! )#)*?)"
    r" *:(?P<gap>[ \t]+|$)"
)
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_TOGETHER = re.compile(r"(?P<sign>^|\s+|[,，;；。] *)(?P<key>[a-z_]+) ?:(?= |$)")


@dataclass
class Line:
    """One line: its number (from 0), its dashes, its key and where its value begins."""

    number: int
    indent: int
    dashes: list[int]
    column: int  # of what follows the dashes
    key: str | None
    value: int  # the column of the value
    text: str

    @property
    def is_item(self) -> bool:
        return bool(self.dashes)

    @property
    def first(self) -> str:
        """What an item looks like: its first key, its bracket, or nothing."""
        return self.key or (self.text[self.column : self.column + 1] if self.text else "")


def own(line: Line) -> int:
    """The column that what belongs to the value of `line` must stand right of."""
    return line.column if line.key is not None else line.dashes[-1] if line.dashes else line.indent


def read_line(number: int, text: str) -> Line:
    match = _LINE.match(text)
    assert match  # each part of the pattern may be empty
    start = match.start("dashes")
    dashes = [start + i for i, sign in enumerate(match["dashes"]) if sign == "-"]
    column = match.start("rest")
    key = _KEY.match(match["rest"])
    value = column + (key.end() if key else 0)
    return Line(number, len(match["indent"]), dashes, column, key and key["key"], value, text)


def behind(lines: list[str], number: int, column: int, opened: str) -> Slip | None:
    """What stands behind a closed quote or bracket."""
    rest = lines[number][column:]
    text = rest.lstrip(" \t")
    column += len(rest) - len(text)
    if not text or text.startswith("#"):
        return None
    if match := re.match(r"(?:[,，;；、]\s*)?(- |([a-z_]+) ?[:：])", text):
        return number + 1, column + 1, _break(match.group(2) or "“- ”")
    if text[0].isspace():
        message = yaml_signs.of_space(text[0])
    elif opened in "\"'":
        message = "引号后面还有字；请让引号包住整段文字，文字里面的引号改用“ ”"
    elif text[0] in "}]":
        message = f"这里多了一个 {text[0]}；请删去"
    elif re.fullmatch(r"[,，。.、;；：:]+\s*", text):
        message = f"括号后面多了“{text.strip()}”；请删去"
    else:
        message = f"括号后面还有字；文字以 {opened} 开头时请给整段加引号，否则请删去后面的字"
    return number + 1, column + 1, message


def _break(before: str) -> str:
    return f"两行连在一起了；请在 {before} 前换行，和同一层左对齐"


def plain_slip(line: Line, value: str) -> Slip | None:
    """A slip in a plain value."""
    text = re.split(r"\s#", value, maxsplit=1)[0].rstrip()
    at = (line.number + 1, line.value + 1)
    if found := yaml_signs.at_start(text):
        return at[0], line.value + found[0], found[1]
    if message := yaml_signs.begins_with(text):
        return *at, message
    if match := _TOGETHER.search(text):
        row, column = at[0], at[1] + match.start("key")
        word = match["key"]
        if match.start() == 0 and word == line.key:
            return row, column, f"键 “{word}” 写了两遍；请只留一个"
        if match.start() == 0 and "," in text and text.count(": ") > 1:
            end = "" if text.endswith("}") else "，末尾补 }"
            return *at, f"这里少了花括号；请在 {word} 前补 {{{end}"
        if line.key and text.endswith("}") and "{" not in text:
            return at[0], line.column + 1, f"这里少了花括号；请在 {line.key} 前补 {{"
        if re.fullmatch(r"[,，;；] *", match["sign"]):
            return row, column, f"{_break(word)}，删去中间的标点"
        return row, column, _break(word)
    if match := re.search(r":(?= |$)", text):
        message = "文字里有半角冒号；请改成全角，或给整段文字加引号"
        return at[0], at[1] + match.start(), message
    return None


def lost_colon(text: str) -> tuple[int, str] | None:
    """What is wrong in a `text` that begins like a key, and where (from 0)."""
    if text.startswith(":"):
        return 0, "冒号前面没有键；请写成“键: 值”"
    if match := re.match(r"([A-Za-z_]+)\s*$", text):
        word = match.group(1)
        return 0, f"这一行少了冒号；请写成“{word}:”，是列表的一项就在前面加“- ”"
    if match := re.match(r"([a-z_]+) *([;；.。,，、=])", text):
        return match.start(2), f"这里应是半角冒号；请写成“{match.group(1)}: …”"
    if match := re.match(r"([a-z_]+) +\S", text):
        return match.end(1), f"{match.group(1)} 后面少了冒号；请写成“{match.group(1)}: …”"
    return None
