"""One thing wrong in a file that people write: where it is, and the words for what was found there."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[int, int]


Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one file: where, what was found, what is expected instead."""

    file: str
    line: int
    column: int
    where: str
    message: str

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}:{self.column}"
        if self.where:
            head += f"  {self.where}"
        return head + "".join(f"\n  {line}" for line in self.message.split("\n"))


def both(one: Problem, other: Problem) -> str:
    """Where two things stand, of which either may be the one that was written last."""
    if one.file == other.file:
        return f"{one.file} 第 {one.line} 行和第 {other.line} 行"
    return f"{one.file} 第 {one.line} 行和 {other.file} 第 {other.line} 行"


def dotted(path: Path_) -> str:
    """``('caps', 1, 'amount')`` as ``caps[1].amount``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


_LONGEST_SHOWN = 40  # characters of a value in a message


def shown(value: object) -> str:
    """`value` as an editor would know it: YAML's own words, one line, at most 40 characters."""
    if value is None:
        return "空"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "“键: 值”的内容"
    if isinstance(value, (list, tuple)):
        return "一个列表"
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def found(value: object) -> str:
    """The beginning of a message that says what was found."""
    if value is None:
        return "没有填"
    return f"写的是{shown(value)}" if isinstance(value, list) else f"写的是 {_quoted(value)}"


def _quoted(value: object) -> str:
    return shown(value) if isinstance(value, dict) else f"“{shown(value)}”"
