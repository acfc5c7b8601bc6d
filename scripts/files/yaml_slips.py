"""Slips of the keyboard that YAML reads as something else, or stumbles over much later.

Chinese input writes ： ｛ － ， and wide spaces for : { - , and spaces. YAML takes them for text: then
a key, an item of a list or half a value is silently gone. A lost dash, or one space before it, joins
a line to the one above.
"""

from __future__ import annotations

import re

import yaml

Slip = tuple[int, int, str]
"""Line and column (from 1), and the message."""

_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_CHINESE = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_LOST = re.compile(r"[ \t]+#")
_NEW_KEY = re.compile(r"^ *(?:- +)?[a-z_]+:(?: |$)", re.MULTILINE)
_SPACES = {"\u3000": "全角空格", "\xa0": "不换行空格"}
_WIDE = "[\u1680\u2000-\u200a\u202f\u205f\u3000\xa0]"  # spaces to the eye, text to YAML
# How an item or a key begins.
_FIRST = re.compile(r"(?P<indent> *)(?:(?P<dash>- +)|[a-z_]+:(?: |$))")
_NEAR = 3  # lines: as far below a slip as the parser may stumble over it

_COLON = "这里是全角冒号；请改成半角，冒号后留一个空格"
_SPACE = "冒号后面少一个空格；请写成“键: 值”。是文字就加引号"
_DASH = "这里是全角横线；列表的每一项请用半角横线加一个空格“- ”开头"
_DASH_SPACE = "横线后面少一个空格；列表的每一项请用“- ”开头。是文字就加引号"
_COMMA = "这里是全角逗号；{ } 和 [ ] 里的各项请用半角逗号隔开。是文字就加引号"
_LIST_COMMA = "[ ] 里的各项请用半角逗号隔开，顿号和分号不分开各项；是文字就加引号"
_MISSING_COMMA = "这里的前面少一个逗号；{ } 里的各项请用半角逗号隔开"
_SPLIT = "{ } 里的逗号把前后分成了两项；是同一段文字就给整段加引号，是两项就写“键: 值”"
JOINED = (
    "这一行连到上一行去了；是列表的一项就在前面加“- ”，是一个键就写“键: 值”，并和同一层左对齐，"
    "是上一行的文字就写在一行里"
)
_BRACKET = "这里是全角括号；请改成半角的 { } 或 [ ]。是文字就加引号"
# What a line may begin with; the group is where the slip is.
_AT_START = (
    (re.compile(r" *(?:- +)?(?:[{\[] *)?[a-z_]+ *(：)"), _COLON),
    (re.compile(r" *(?:- +)?[a-z_]+(:)(?![\s:/]|$)"), _SPACE),
    (re.compile(r" *([－—–])(?=\s*\S)"), _DASH),
    (re.compile(rf" *(-)(?={_CHINESE}|['\"{{\[])"), _DASH_SPACE),
    (re.compile(r" *(?:- +)?([｛［])"), _BRACKET),
    (re.compile(rf" *(?:- +|-)?(?:[a-z_]+: *)?({_WIDE})"), ""),  # named by its character
)
_MAYBE = re.compile(rf"[ a-z_{{\[－—–｛［-]|{_WIDE}")
_INSIDE = (  # further on in the line, which is looked at only where the parser stumbled
    (re.compile(r"[{,] *[a-z_]+ *(：)"), _COLON),
    (re.compile(r": +([｛［])"), _BRACKET),
    (re.compile(r"^ *(-)(?=[a-z])"), _DASH_SPACE),
    (re.compile(r"[{\[][^{}\[\]'\"]*(，) *[a-z_]+: "), _COMMA),
    (re.compile(r"[{,] *[a-z_]+: +[^{}\[\],，]*[^{}\[\],，\s] +([a-z_]+): "), _MISSING_COMMA),
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


def continued(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> Slip | None:
    """Where a plain value goes on in a second line, which is never meant (places from 0)."""
    if start[0] == end[0]:
        return None
    number = next(n for n in range(start[0] + 1, end[0] + 1) if lines[n].strip())
    column = len(lines[number]) - len(lines[number].lstrip()) + 1
    return too_far_right(lines, number + 1) or (number + 1, column, JOINED)


def too_far_right(lines: list[str], line: int) -> Slip | None:
    """The key or item in `line` (from 1) that stands further right than the one above it, so that
    it was taken for more of that one's value. Either of the two may be the one that is wrong."""
    here = _FIRST.match(lines[line - 1])
    if not here:
        return None
    for number in range(line - 1, 0, -1):
        there = _FIRST.match(lines[number - 1])
        if not there or (here["dash"] and not there["dash"]):
            continue
        wanted = len(there["indent"] + ("" if here["dash"] else there["dash"] or ""))
        more = len(here["indent"]) - wanted
        what = "“-”" if here["dash"] else "键"
        message = (
            f"{what}前面比第 {number} 行的多 {more} 个空格，连到上一行去了；同一层请左对齐，"
            f"看看是这一行多了，还是第 {number} 行少了"
        )
        return (line, len(here["indent"]) + 1, message) if more > 0 else None
    return None


def in_brackets(key: str, value: object) -> str | None:
    """Why `key`, which has no `value` inside { }, is only the rest of a text, or None."""
    return _SPLIT if value is None and re.search(_CHINESE, key) else None


def in_list(text: str) -> str | None:
    """Why `text`, which stands plain inside [ ], is more than one item, or None."""
    if "，" in text:
        return _COMMA
    return _LIST_COMMA if re.search("[、；]", text) else None


def in_key(key: str) -> str | None:
    """Why `key` is a key and its value run together, or None."""
    slip = None if key.isidentifier() else _at_start(key)
    return slip[1] if slip else None


def lost_text(lines: list[str], end: tuple[int, int]) -> bool:
    """Whether text after a plain value that ends at `end` is taken for a comment."""
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
            return match.start(1) + 1, message or _of_space(match.group(1))
    return None


def _of_space(character: str) -> str:
    what = _SPACES.get(character, "特殊空格")
    return f"这里是{what}（U+{ord(character):04X}）；缩进、冒号和横线后面请用半角空格"
