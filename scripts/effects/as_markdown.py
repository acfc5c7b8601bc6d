"""A report as Markdown for a comment: a summary in the first lines, the longest tables folded away.

Whatever the files say is text here: no link, picture, name of a person or tag comes of it.
"""

from __future__ import annotations

import re

from scripts.effects.report import Report
from scripts.effects.sections import Section, Shape, Table, sections
from scripts.effects.summary import NOT_LOOKED_AT, is_empty, summary

LONGEST = 58_000
"""Characters of a comment: hosts take some more, and what breaks live words comes on top."""
_SHAPES = (Shape(40, 10, 8), Shape(20, 5, 8), Shape(10, 3, 5), Shape(5, 1, 3), Shape(2, 0, 2))
_CELL = 160  # characters of a cell; of the rest its beginning and its end are shown
_JOINER = "\u2060"
_SPECIAL = re.compile(r"([\\`*_\[\]|~$#]|^[-+]|(?<=^\d)[.)])")
_LIVE = re.compile(r"(?<=@)(?=\w)|(?<=://)|(?<=www\.)|(?<=#)(?=\d)", re.IGNORECASE)
"""Where hosts make something live of words: names of people, addresses, numbers of threads."""


def as_markdown(report: Report) -> str:
    """The whole comment, never more than `LONGEST` characters."""
    for shape in _SHAPES:
        text = _written(report, shape)
        if len(text) <= LONGEST:
            break
    return text[:LONGEST]


def _written(report: Report, shape: Shape) -> str:
    lines = ["## 这次改动动了什么", "", *_head(report), ""]
    for section in sections(report, shape):
        lines += _section(section)
    return "\n".join(lines).rstrip() + "\n"


def _head(report: Report) -> list[str]:
    sides = f"{plain(report.base)} → {plain(report.head)}"
    if is_empty(report):
        return [f"{sides}：目录、例子和手写的网页都一样，什么也没有变。"]
    first = [f"比的是 {sides}。", ""]
    if report.unseen:
        first += ["**没有看全**：有一边的目录读不全，写着“没有比”的不是没有变。", ""]
    if report.lacks_reason:
        first += ["**还缺一行“说明：”**，见下。", ""]
    for what, told in summary(report):
        words = f"**{NOT_LOOKED_AT}**" if told == NOT_LOOKED_AT else plain(told)
        first.append(f"- {what}：{words}")
    return first


def _section(section: Section) -> list[str]:
    lines = [f"### {plain(section.title)}", ""]
    lines += [plain(section.lead), ""] if section.lead else []
    lines += [f"- {plain(item)}" for item in section.items]
    lines += [""] if section.items else []
    for table in section.tables:
        lines += _table(table)
    return lines


def _table(table: Table) -> list[str]:
    rows = [
        _row(table.columns),
        "|" + " --- |" * len(table.columns),
        *(_row([_short(cell) for cell in row]) for row in table.rows),
    ]
    more = [f"另有 {table.left_out} 行没有列在这里。", ""] if table.left_out else []
    title = plain(table.title)
    if table.folded:
        return [f"<details><summary>{title}</summary>", "", *rows, "", *more, "</details>", ""]
    return [f"**{title}**", "", *rows, "", *more]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(map(plain, cells)) + " |"


def _short(text: str) -> str:
    if len(text) <= _CELL:
        return text
    return f"{text[: _CELL // 2]}……{text[-_CELL // 2 :]}"


def plain(text: str) -> str:
    """`text` in one line that is nothing but text."""
    line = " ".join(text.split())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LIVE.sub(_JOINER, _SPECIAL.sub(r"\\\1", line))
