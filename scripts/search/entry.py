"""What can be found: an entry, and the kinds of entries with the heading they are shown under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. `id`: of its record, or the address of a page; `address`: where it
    stands, from the root of the site; `names`: other printed names, numbers and codes; `near`: names
    that an editor holds it to be near; `said`: sentences in our words, `quotes`: in those of a document;
    `documents`: the ids of those it rests on, `places`: the places it belongs to.
    """

    kind: str
    id: str
    address: str
    title: str
    names: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Kind(NamedTuple):
    """A kind of entries: what one is called, the heading its results stand under, and how much it comes
    before others that fit as well (of 100, which a title that is the query itself is worth)."""

    name: str
    called: str
    heading: str
    before: int


KINDS = (
    Kind("groups", "人群", "给谁", 6),
    Kind("occupations", "职业和技能", "学什么", 6),
    Kind("fields", "领域", "学什么", 7),
    Kind("actions", "行动", "行动", 5),
    Kind("departments", "单位", "单位", 5),
    Kind("documents", "文件", "文件", 2),
    Kind("comparisons", "并排看", "文件", -2),
    Kind("clauses", "条款", "文件", -5),
    Kind("requirements", "条件和要求", "条件和数字", -4),
    Kind("caps", "价格上限", "条件和数字", 3),
    Kind("targets", "目标数字", "条件和数字", -4),
    Kind("desks", "计算", "计算", 5),
    Kind("schemes", "补贴怎么算", "计算", 1),
    Kind("forms", "表格", "计算", 14),
    Kind("readings", "理解分歧", "计算", -8),
    Kind("pages", "网页", "说明", 1),
    Kind("terms", "词语", "说明", -5),
)
"""Every kind, in the order of the headings."""
