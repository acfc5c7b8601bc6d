"""Whether a source text can be cut as the catalogue says: one cut for a document, sound patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.locator import is_canonical
from scripts.catalogue.models.sources import Beginning, Source
from scripts.catalogue.walk import Inside
from scripts.evidence.source_cuts import sample, too_many, unknown_place
from scripts.files.problems import Problem, shown


def check_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with how source texts are told apart and cut."""
    known: dict[str, str] = {}
    for source in catalogue.sources:
        origin = catalogue.origin(source)
        other = known.setdefault(source.known_by, source.document)
        if other != source.document:
            message = f"{other} 写的也是 “{shown(source.known_by)}”；请写一行只有这份文件才有的字"
            yield origin.problem(("known_by",), message)
        for i, each in enumerate(source.beginnings):
            yield from _beginning(each, origin, ("beginnings", i))
        yield from _words(source, origin)


def _beginning(each: Beginning, origin: Origin, inside: Inside) -> Iterator[Problem]:
    told = [key for key in ("begins", "row", "pattern") if getattr(each, key)]
    if len(told) != 1:
        found = f"{'、'.join(told)} 都写了" if told else "没有写这一条怎样开头"
        message = f"{found}；begins（开头的字）、row（表格的行）、pattern（正则表达式）只写一个"
        yield origin.problem((*inside, told[0]) if told else inside, message)
    for key in ("whole_line", "next_line"):
        if getattr(each, key) and not each.begins:
            yield origin.problem((*inside, key), f"{key} 说的是 begins 那一行；请写 begins，或删去")
    if each.pattern and (wrong := _not_a_pattern(each.pattern)):
        message = (
            f"“{shown(each.pattern)}” 不是正则表达式：{wrong}；最好改用 begins，直接写开头的字"
        )
        yield origin.problem((*inside, "pattern"), message)
        return
    if each.called is None or unknown_place(each.called):
        return
    if too_many(each):
        message = (
            f"写的是 “{each.called}”；{too_many(each)} 没有着落，请在 begins 或 under 里也写上"
        )
        yield origin.problem((*inside, "called"), message)
    elif not is_canonical(sample(each.called)):
        message = (
            f"条款写的是 “{each.called}”；请用规范写法，例如 附表 {{1}}、二（{{一}}） 目标任务"
        )
        yield origin.problem((*inside, "called"), message)


def _not_a_pattern(pattern: str) -> str | None:
    """What is wrong with a regular expression, in Chinese."""
    try:
        found = re.compile(pattern)
    except re.error as error:
        return f"第 {(error.pos or 0) + 1} 个字符那里读不懂"
    return "它连空的一行也认" if found.fullmatch("") else None


def _words(source: Source, origin: Origin) -> Iterator[Problem]:
    """What stands in braces is a number or a numeral."""
    for i, each in enumerate(source.beginnings):
        said: list[tuple[Inside, str | None]] = [
            (("beginnings", i, "called"), each.called),
            (("beginnings", i, "under"), each.under),
            (("beginnings", i, "next_line"), each.next_line),
            *((("beginnings", i, "begins", j), words) for j, words in enumerate(each.begins)),
        ]
        for inside, words in said:
            if words and (place := unknown_place(words)):
                message = f"写的是 “{place}”；这里只能用 {{1}}（数字）和 {{一}}（中文数字）"
                yield origin.problem(inside, message)
