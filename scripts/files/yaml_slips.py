"""Slips of the keyboard that YAML reads as something else, or stumbles over much later.

Chinese input writes ： ｛ － for : { -. YAML takes them for text: then a key, an item of a list or
half a value is silently gone.
"""

from __future__ import annotations

import re

import yaml

Slip = tuple[int, int, str]
"""Line and column (from 1), and the message."""

_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_CHINESE = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_LOST = re.compile(rf"[ \t]+#.*{_CHINESE}")
_NEW_KEY = re.compile(r"^ *(?:- +)?[a-z_]+:(?: |$)", re.MULTILINE)
_NEAR = 3  # lines: as far below a slip as the parser may stumble over it

_COLON = "这里是全角冒号；请改成半角，冒号后留一个空格"
_SPACE = "冒号后面少一个空格；请写成“键: 值”。是文字就加引号"
_DASH = "这里是全角横线；列表的每一项请用半角横线加一个空格“- ”开头"
_DASH_SPACE = "横线后面少一个空格；列表的每一项请用“- ”开头。是文字就加引号"
_BRACKET = "这里是全角括号；请改成半角的 { } 或 [ ]。是文字就加引号"
# What a line may begin with; the group is where the slip is.
_AT_START = (
    (re.compile(r" *(?:- +)?(?:[{\[] *)?[a-z_]+ *(：)"), _COLON),
    (re.compile(r" *(?:- +)?[a-z_]+(:)(?![\s:/]|$)"), _SPACE),
    (re.compile(r" *([－—–])(?=\s*\S)"), _DASH),
    (re.compile(rf" *(-)(?={_CHINESE}|['\"{{\[])"), _DASH_SPACE),
    (re.compile(r" *(?:- +)?([｛［])"), _BRACKET),
)
_MAYBE = re.compile(r"[ a-z_{\[－—–｛［-]")
_INSIDE = (  # further on in the line, which is looked at only where the parser stumbled
    (re.compile(r"[{,] *[a-z_]+ *(：)"), _COLON),
    (re.compile(r": +([｛［])"), _BRACKET),
    (re.compile(r"^ *(-)(?=[a-z])"), _DASH_SPACE),
)


def conflict_mark(text: str) -> Slip | None:
    """The first mark of a merge that nobody settled."""
    match = _CONFLICT.search(text)
    if match is None:
        return None
    line = text.count("\n", 0, match.start()) + 1
    message = f"这里留着合并冲突的标记 {match.group()}；请选定一份，删去标记"
    return line, 1, message


def in_value(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> Slip | None:
    """The first slip in a plain value that stands in `lines` from `start` to `end` (from 0)."""
    for i, line in enumerate(lines[start[0] : end[0] + 1]):
        column = start[1] if i == 0 else 0
        if slip := _at_start(line[column:]):
            return start[0] + i + 1, column + slip[0], slip[1]
    return None


def in_key(key: str) -> str | None:
    """Why `key` is a key and its value run together, or None."""
    slip = None if key.isidentifier() else _at_start(key)
    return slip[1] if slip else None


def lost_text(lines: list[str], end: tuple[int, int]) -> bool:
    """Whether Chinese text after a plain value that ends at `end` is taken for a comment."""
    line, column = end
    return line < len(lines) and _LOST.match(lines[line], column) is not None


def near(text: str, line: int) -> Slip | None:
    """The slip that made the parser stumble in `line`: in that line, or a few above it."""
    lines = text.split("\n")
    for number in range(min(line, len(lines)), max(0, line - _NEAR), -1):
        content = lines[number - 1]
        if slip := _at_start(content):
            return number, *slip
        for pattern, message in _INSIDE:
            if match := pattern.search(content):
                return number, match.start(1) + 1, message
    return None


def open_quote(text: str, line: int) -> tuple[int, int] | None:
    """Where a quoted text opens that runs over later keys and ends above or in `line`, where the
    parser stumbled: its own end is missing, and the next text's beginning was taken for it."""
    opened = None
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            start, end = token.start_mark, token.end_mark
            if end.line + 1 > line:
                break
            swallowed = text[start.index : end.index].partition("\n")[2]
            is_quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if is_quoted and _NEW_KEY.search(swallowed):
                opened = start.line + 1, start.column + 1
    except (yaml.YAMLError, ValueError, OverflowError):
        pass  # the parser's own error; what was seen before it is what counts
    return opened


def _at_start(line: str) -> tuple[int, str] | None:
    if not _MAYBE.match(line):
        return None  # nearly every value: Chinese text and numbers
    for pattern, message in _AT_START:
        if match := pattern.match(line):
            return match.start(1) + 1, message
    return None
