"""The signs that stand at the beginning of a line, and those that Chinese input writes instead.

YAML takes ： ｛ － ， and wide spaces for text: then a key, an item of a list or half a value is
silently gone, or joined to the line above.
"""

from __future__ import annotations

import re

Slip = tuple[int, int, str]
"""Line and column (from 1), and the message."""

CHINESE = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
WIDE = "[\u1680\u2000-\u200a\u202f\u205f\u3000\xa0]"  # spaces to the eye, text to YAML
_SPACES = {"\u3000": "全角空格", "\xa0": "不换行空格", "\t": "制表符"}

COLON = "这里是全角冒号；请改成半角，冒号后留一个空格"
NO_SPACE = "冒号后面少一个空格；请写成“键: 值”。是文字就加引号"
_DASH = "这里是全角横线；列表的每一项请用半角横线加一个空格“- ”开头"
_DASH_SPACE = "横线后面少一个空格；列表的每一项请用“- ”开头。是文字就加引号"
BULLET = "列表的每一项请用一个半角横线加一个空格“- ”开头，不用别的符号；是文字就加引号"
COMMA = "这里是全角逗号；{ } 和 [ ] 里的各项请用半角逗号隔开。是文字就加引号"
BRACKET = "这里是全角括号或圆括号；请改成半角的 { } 或 [ ]。是文字就加引号"
OPEN_QUOTE = "从这里开始的引号没有合上；请补上后一个引号，和前一个一样用半角"
JOINED = (
    "这一行连到上一行去了；是列表的一项就在前面加“- ”，是一个键就写“键: 值”，并和同一层左对齐，"
    "是上一行的文字就写在一行里"
)

# What a line may begin with; the group is where the slip is.
_AT_START = (
    (re.compile(r" *(?:- +)?(?:[{\[] *)?[a-z_]+ *(：)"), COLON),
    (re.compile(r" *(?:- +)?[a-z_]+(:)(?![\s:/]|$)"), NO_SPACE),
    (re.compile(r" *([－—–])(?=\s*\S)"), _DASH),
    (re.compile(rf" *(-)(?={CHINESE}|['\"{{\[])"), _DASH_SPACE),
    (re.compile(r" *(-)(?=[a-z_]+: )"), _DASH_SPACE),
    (re.compile(r" *([*+·•●▪○◆]|--+) "), BULLET),
    (re.compile(rf" *([·•●▪○◆])(?={CHINESE})"), BULLET),
    (re.compile(r" *(?:- +)?([｛［]|[（(](?=[a-z_]+ ?[:：]))"), BRACKET),
    (re.compile(rf" *(?:- +|-)?(?:[a-z_]+: *)?({WIDE})"), ""),  # named by its character
)
_MAYBE = re.compile(rf"[ a-z_{{\[－—–｛［（(*+·•●▪○◆-]|{WIDE}")


def at_start(line: str) -> tuple[int, str] | None:
    """The column (from 1) and the message of a slip that `line`, or a value, begins with."""
    if not _MAYBE.match(line):
        return None  # nearly every value: Chinese text and numbers
    for pattern, message in _AT_START:
        if match := pattern.match(line):
            return match.start(1) + 1, message or of_space(match.group(1))
    return None


def begins_with(text: str) -> str | None:
    """Why a plain `text` cannot begin as it does, or None."""
    sign = text[:1]
    if re.match("[-?:](?: |$)", text):
        return f"这里不应有“{sign} ”；列表和键请另起一行，文字以 {sign} 开头时请加引号"
    if sign and sign in "]},":
        return f"这里多了一个 {sign}；请删去"
    if sign and sign in "@`%&*!|>?:":
        return f"文字以 {sign} 开头时请加引号"
    return None


def of_space(character: str) -> str:
    """The message for a space that is none, where YAML wants one."""
    return f"这里是{called(character)}；缩进、冒号和横线后面请用半角空格"


def called(character: str) -> str:
    """What a space is called, with its number."""
    what = _SPACES.get(character, "特殊空格")
    return f"{what}（U+{ord(character):04X}）"
