"""Slips of the keyboard that YAML reads as something else, so that nothing would be said of them.

A full-width sign, a lost dash or one space too many makes text of what was meant as a key or an
item; a lost newline puts two into one; quotes that Chinese input writes become part of the text.
"""

from __future__ import annotations

import re

from scripts.files import yaml_signs
from scripts.files.yaml_lines import Lines
from scripts.files.yaml_signs import CHINESE, JOINED, WIDE, Slip

_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_LOST = re.compile(r"[ \t]+#")
_NEW_KEY = re.compile(r"\n *(?:- +)?[a-z_]+:(?: |$)", re.MULTILINE)
_LOST_COLON = re.compile(r"([a-z_]+)\s+\S")
_ODD = re.compile(
    rf"{WIDE}|[\t“”｛｝［］]|  |^[，。、；：,.;:]|[,，:：、;；。.}}\]]$| - |\s[a-z_]+ ?[:：]|^N(?:ull|ULL|one)$"
)
_SPACE = re.compile(f"{WIDE}|\t")
_ANOTHER_KEY = re.compile(r"[\s,，;；、。]([a-z_]+) ?[:：](?!//)")

_PRINTED = ("quote", "begins")  # keys of what a document prints, cut off where it suits

_LIST_COMMA = "[ ] 里的各项请用半角逗号隔开，顿号和分号不分开各项；是文字就加引号"
_SPLIT = "{ } 里的逗号把前后分成了两项；是同一段文字就给整段加引号，是两项就写“键: 值”"
_NO_KEY = "{ } 里应是“键: 值”；是文字就去掉括号，或给整段加引号"


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
        if slip := yaml_signs.at_start(line[column:]):
            return start[0] + i + 1, column + slip[0], slip[1]
    return None


def continued(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> Slip | None:
    """Where a plain value goes on in a second line, which is never meant (places from 0)."""
    if start[0] == end[0]:
        return None
    number = next(n for n in range(start[0] + 1, end[0] + 1) if lines[n].strip())
    column = len(lines[number]) - len(lines[number].lstrip()) + 1
    return Lines.around(lines, number).first_slip() or (number + 1, column, JOINED)


def in_text(text: str, *, key: str, is_item: bool) -> tuple[int, str] | None:
    """A sign in a plain `text`, the value of `key` or an item of it, that was hardly meant: where
    (from 0), and the message."""
    if not _ODD.search(text):
        return None
    if space := in_quotes(text):
        return space
    if re.fullmatch("N(ull|ULL|one)", text):
        return 0, f"写的是 “{text}”；没有内容请写小写的 null，是文字就加引号"
    if match := _ANOTHER_KEY.search(text):
        word = match.group(1)
        message = (
            f"{word} 像是另一个键；请在它前面换行（在 {{ }} 里是加半角逗号），后面用半角冒号加空格"
        )
        return match.start(1), message
    if match := re.search("[｛｝［］]", text):
        return match.start(), yaml_signs.BRACKET
    if is_item and "  " in text:
        return text.index(
            "  "
        ), "文字中间有几个空格；是两项就分成两行，每行以“- ”开头，否则请删去空格"
    if is_item and " - " in text:
        return text.index(" - ") + 1, "两项写在一行里了；请在“- ”前换行，是文字就给整段加引号"
    return _quote_marks(text) or _at_the_ends(text, key=key, is_item=is_item)


def in_quotes(text: str) -> tuple[int, str] | None:
    """A space in `text`, quoted or plain, that is none to a program: where, and the message."""
    if match := _SPACE.search(text):
        what = yaml_signs.called(match.group())
        return match.start(), f"文字里有{what}；请删去，或改成半角空格"
    return None


def _quote_marks(text: str) -> tuple[int, str] | None:
    if re.fullmatch("“[^“”]*”", text):
        return 0, "整段文字都在“”里；请删去“”，原文就印着它们时请在外面再加半角引号"
    opened: list[int] = []
    for i, sign in enumerate(text):
        if sign == "“":
            opened.append(i)
        elif sign == "”" and not opened:
            return i, "”前面没有“；请补上，原文就是这样时请给整段加半角引号"
        elif sign == "”":
            opened.pop()
    return (opened[0], "“没有合上；请补上”，原文就是这样时请给整段加半角引号") if opened else None


def _at_the_ends(text: str, *, key: str, is_item: bool) -> tuple[int, str] | None:
    first, last = text[0], text[-1]
    if first in "，。、；：,;:" or (first == "." and not text[1:2].isdigit()):
        return 0, f"开头多了“{first}”；请删去，是原文就给整段加引号"
    stray = last in ",，、;；" or (last in ":：" and key not in _PRINTED)
    stop = (last == "." and re.search(CHINESE, text[-2:-1])) or (last == "。" and is_item)
    if stray or stop:
        return len(text) - 1, f"末尾多了“{last}”；请删去，是原文就给整段加引号"
    if (last == "}" and "{" not in text) or (last == "]" and "[" not in text):
        return len(text) - 1, f"末尾多了 {last}；请删去，是原文就给整段加引号"
    return None


def in_brackets(key: str, value: object, *, is_first: bool) -> str | None:
    """Why `key`, which has no `value` inside { }, is only the rest of a text, or None."""
    if value is not None:
        return None
    if match := _LOST_COLON.match(key):
        return f"{match.group(1)} 后面少了冒号；请写成“{match.group(1)}: …”"
    if not re.fullmatch("[a-z_]+", key):
        return _NO_KEY if is_first else _SPLIT
    return None


def in_list(text: str) -> str | None:
    """Why `text`, which stands plain inside [ ], is more than one item, or None."""
    if "，" in text:
        return yaml_signs.COMMA
    return _LIST_COMMA if re.search("[、；]", text) else None


def repeated(keys: list[str], place: int) -> str:
    """How to mend an item in which the key at `place` of its `keys` comes again."""
    if place == 0:
        return "是新的一条就在这一行前面加“- ”，否则请只留一个"
    if place == 1:
        return f"是新的一条就在上面补“- {keys[0]}: …”这一行，否则请只留一个"
    return "请只留一个"


def twice(items: list[object]) -> int | None:
    """Which of the `items` the last one repeats, where that is a text; ids have their own checks."""
    *before, last = items
    if not isinstance(last, str) or not re.search(CHINESE, last) or last not in before:
        return None
    return before.index(last)


def in_key(key: str) -> str | None:
    """Why `key` is a key and its value run together, or None."""
    if key.isidentifier():
        return None
    if match := re.fullmatch("[“”‘’＂](.+)[“”‘’＂]", key):
        return f"键不加引号；请写成 {match.group(1)}"
    slip = yaml_signs.at_start(f"{key}: ")
    return slip[1] if slip else None


def lost_text(lines: list[str], end: tuple[int, int]) -> bool:
    """Whether text after a plain value that ends at `end` is taken for a comment."""
    line, column = end
    return line < len(lines) and _LOST.match(lines[line], column) is not None


def swallows_a_key(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> bool:
    """Whether a quoted text runs over a later key: its own end is missing (places from 0)."""
    return _NEW_KEY.search("\n".join(["", *lines[start[0] + 1 : end[0] + 1]])) is not None
