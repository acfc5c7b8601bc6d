"""A value in brackets read sign by sign, as an editor means it: where { } or [ ] goes wrong first."""

from __future__ import annotations

import re

from scripts.files import yaml_signs
from scripts.files.yaml_signs import JOINED, Slip

_ENDS = {"{": "}", "[": "]"}
_WIDE_ENDS = {"{": "｝", "[": "］"}
_CALLED = {"{": "花括号", "[": "方括号"}
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_KEY = re.compile(r"[a-z_]+(?=:(?: |$))")
_ANY_KEY = re.compile(r"[^\s,:\[\]{}\"'#][^,:\[\]{}#]*?(?=:(?: |$))")  # YAML takes it for one
_LOST_COMMA = re.compile(r"\s([a-z_]+):(?: |$)")
_WIDE_COMMA = re.compile(r"([，、；;]) *[a-z_]+ *[:：]")
_WIDE_KEY = re.compile(r"[a-z_]+ *(：)")
_NO_SPACE = re.compile(r"[a-z_]+(:)(?=[^\s/:,{}\[\]])")
_LOST_COLON = re.compile(r"([a-z_]+) +\S")
_TEXT = re.compile(r"(?:[^,:\[\]{}#\s]|:(?![\s,\[\]{}]|$)|(?<!\s)#|\s(?!#))*")

_HASH = "# 后面的字不会被读，括号也合不上；是内容就给整段文字加引号，是说明就另起一行"
_AFTER_QUOTE = "引号后面还有字；请让引号包住整段文字，文字里面的引号改用“ ”"
_COLON_IN_TEXT = "文字里有半角冒号；请改成全角，或给整段文字加引号"
_MISSING_COMMA = "这里的前面少一个逗号；{ } 里的各项请用半角逗号隔开"


class Brackets:
    """The value that opens at `column` (from 0) of line `number` (from 0). After `read`: `slip`, or
    `end`, the place behind the last bracket."""

    def __init__(self, lines: list[str], number: int, column: int) -> None:
        self.lines, self.number, self.column = lines, number, column
        self.indent = len(lines[number]) - len(lines[number].lstrip(" "))
        self.open: list[tuple[str, int, int]] = []
        self.slip: Slip | None = None
        self.hidden: Slip | None = None  # a bracket that stands behind #

    @property
    def end(self) -> tuple[int, int]:
        """Line and column (from 0) where reading has come to."""
        return self.number, self.column

    def read(self) -> Slip | None:
        """Read to the last bracket; the first slip on the way."""
        while not self.slip:
            here = self._rest()
            if here is None:
                return self.hidden or self._unclosed(*self.open[-1])
            if here[0] in _ENDS:
                self.open.append((here[0], self.number, self.column))
                self.column += 1
            elif here[0] in _ENDS.values():
                if here[0] != _ENDS[self.open[-1][0]]:
                    bracket, line, column = self.open[-1]
                    wanted = f"第 {line + 1} 行第 {column + 1} 列的 {bracket}"
                    return self._at(0, f"{wanted} 要用 {_ENDS[bracket]} 合上，这里写的是 {here[0]}")
                self.open.pop()
                self.column += 1
                if not self.open:
                    return None
                self._after_value()
            else:
                self._entry(here)
        return self.slip

    def _at(self, offset: int, message: str) -> Slip:
        return self.number + 1, self.column + offset + 1, message

    def _rest(self) -> str | None:
        """What is left of the line, from the next sign on, or of the next line that goes on."""
        while True:
            line = self.lines[self.number]
            rest = line[self.column :].lstrip(" \t")
            self.column = len(line) - len(rest)
            if rest and not rest.startswith("#"):
                return rest
            if not self.hidden and re.search(r"[}\]]", rest):
                self.hidden = self._at(0, _HASH)
            if self.number + 1 == len(self.lines):
                return None
            below = self.lines[self.number + 1]
            indent = len(below) - len(below.lstrip(" "))
            if below.strip() and (indent <= self.indent or below.lstrip().startswith("- ")):
                return None
            self.number, self.column = self.number + 1, 0

    def _unclosed(self, bracket: str, line: int, column: int) -> Slip:
        end = _ENDS[bracket]
        message = f"从这里开始的{_CALLED[bracket]} {bracket} 没有合上；请在该结束的地方补 {end}"
        return line + 1, column + 1, message

    def _entry(self, rest: str) -> None:
        """One key, or one value with what stands behind it."""
        if rest[0] == ",":
            self.slip = self._at(0, "这里多了一个逗号，前面没有内容；请删去")
            return
        if quoted := _QUOTED.match(rest):
            self.column += quoted.end()
            if self.lines[self.number][self.column :].startswith(":"):
                self.column += 1
                return
            self._after_value()
            return
        if rest[0] in "\"'":
            self.slip = self._at(0, yaml_signs.OPEN_QUOTE)
            return
        if key := (_ANY_KEY if self._is_key() else _KEY).match(rest):
            if found := self._in_key(key.group()):
                self.slip = self._at(*found)
                return
            self.column += key.end() + 1
            if not self.lines[self.number][self.column :].strip(" ").strip():
                return
            here = self._rest()
            if here and here[0] not in ",{}[]":
                self._text(here)
            elif here and here[0] == ",":
                self._after_value()
            return
        self._text(rest)

    def _text(self, rest: str) -> None:
        if rest[0] in "\"'":
            self._entry(rest)
            return
        match = _TEXT.match(rest)
        text = match.group() if match else ""
        if found := self._in_text(text, rest):
            self.slip = self._at(*found)
            return
        self.column += len(text)
        self._after_value()

    def _in_text(self, text: str, rest: str) -> tuple[int, str] | None:
        """The slip in a plain `text`, which stands at the beginning of `rest`."""
        behind = rest[len(text) :]
        opened = self.open[-1][0]
        if found := yaml_signs.at_start(text):
            return found[0] - 1, found[1]
        if message := yaml_signs.begins_with(text):
            return 0, message
        if found := _wide(text, behind, opened):
            return found
        if behind.startswith(":"):
            if match := _LOST_COMMA.search(text + ": "):
                return match.start(1), _MISSING_COMMA
            return len(text), _COLON_IN_TEXT
        if behind[:1] in ("[", "{"):
            what = f"文字里有 {behind[0]}；请给整段文字加引号，是两项就在中间加半角逗号"
            return len(text), what
        if (match := _LOST_COLON.match(text)) and self._is_key():
            return match.end(1), f"{match.group(1)} 后面少了冒号；请写成“{match.group(1)}: …”"
        return None

    def _in_key(self, key: str) -> tuple[int, str] | None:
        if message := yaml_signs.begins_with(key):
            return 0, message
        return _wide(f"{key}:", "", "{")

    def _is_key(self) -> bool:
        """Whether what stands here follows a comma or the bracket { itself, as keys do."""
        return self.open[-1][0] == "{" and self.lines[self.number][: self.column].rstrip()[-1:] in (
            "{",
            ",",
        )

    def _after_value(self) -> None:
        here = self._rest()
        if here is None or here[0] in "}]":
            return  # told by `read`
        if here[0] == ",":
            self.column += 1
            return
        if match := re.match(r"([a-z_]+) *[:：]", here):
            self.slip = self._at(match.start(1), _MISSING_COMMA)
        elif found := _wide(here, "", self.open[-1][0]):
            self.slip = self._at(*found)
        elif here[0] in "[{":
            self.slip = self._at(0, "这里的前面少一个半角逗号")
        elif not self.lines[self.number][: self.column].strip():
            self.slip = self._at(0, JOINED)
        elif self.lines[self.number][self.column - 1 :: -1].lstrip()[:1] in "\"'":
            self.slip = self._at(0, _AFTER_QUOTE)
        else:
            self.slip = self._at(0, "括号后面还有字；请删去，或用半角逗号隔开")


def _wide(text: str, behind: str, opened: str) -> tuple[int, str] | None:
    """A full-width sign in `text` that was meant for YAML: where, and the message."""
    if match := _WIDE_COMMA.search(text + behind[:2]):
        sign = match.group(1)
        message = yaml_signs.COMMA if sign == "，" else f"这里是“{sign}”；各项请用半角逗号隔开"
        return match.start(1), message
    if match := _WIDE_KEY.match(text):
        return match.start(1), yaml_signs.COLON
    if match := _NO_SPACE.match(text + behind[:1]):
        return match.start(1), yaml_signs.NO_SPACE
    if not behind and _WIDE_ENDS[opened] in text:
        return text.index(_WIDE_ENDS[opened]), yaml_signs.BRACKET
    return None
