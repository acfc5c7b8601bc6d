"""The weekly report of what is to be looked after, in Markdown: what is found, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

TITLE = "每周维护"
_MOST = 30
"""Lines of one part; the rest is counted. A host takes 65,536 characters in all."""

Part = tuple[str, Sequence[str]]
"""A heading, and one line of Markdown for each thing found."""


def text(today: date, parts: Sequence[Part]) -> str:
    """The report as of the day `today`; parts in which nothing was found are named at its end."""
    found = [part for part in parts if part[1]]
    lines = [f"截至 {today.isoformat()}，共 {sum(len(each) for _, each in found)} 处。", ""]
    for heading, each in found:
        lines += [f"## {heading}（{len(each)}）", "", *(f"- {line}" for line in each[:_MOST])]
        if len(each) > _MOST:
            lines.append(f"- ……还有 {len(each) - _MOST} 处，运行 `make upkeep` 看全部")
        lines.append("")
    nothing = [heading for heading, each in parts if not each]
    if nothing:
        lines += [f"没有的：{'；'.join(nothing)}。", ""]
    lines.append("每周由程序改写，手写在这里的会丢。做完的下一次就不在了。")
    return "\n".join(lines) + "\n"


def says_something(report: str) -> bool:
    """Whether anything was found in a report that `text` wrote."""
    return any(line.startswith("## ") for line in report.splitlines())
