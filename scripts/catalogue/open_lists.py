"""Printed lists of names, and the 等 that says that there are more.

A name is followed by 等 where that stands right behind it in the quotation, or behind names of other
lists that one printed row puts after it (甲、乙等 where 甲 is a group and 乙 a project); 等级 and the
like are words of their own. A name inside a longer name of the same list is not that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.catalogue.models.actions import PART_LISTS, Action, ActionPart, PartList

AND_MORE = "等"
_AND_MORE = re.compile("等(?![级同于待候])")


def followed(part: ActionPart, key: PartList) -> list[str]:
    """The names of a list that 等 follows in the quotation of their part."""
    return [
        name
        for name in part.names(key)
        if any(
            _AND_MORE.match(part.quote, _row_end(part, key, end)) for end in _ends(part, key, name)
        )
    ]


def _row_end(part: ActionPart, key: PartList, end: int) -> int:
    """Where the row of names ends that goes on behind `end` with names of lists other than `key`."""
    own = part.names(key)
    others = {name for k in PART_LISTS if k != key for name in part.names(k) if name not in own}
    longest_first = sorted(others, key=len, reverse=True)
    while name := next((n for n in longest_first if part.quote.startswith(f"、{n}", end)), None):
        end += len(name) + 1
    return end


def cut_off(part: ActionPart, key: PartList) -> str | None:
    """The name of a list that ends the quotation, so that it does not show whether 等 follows."""
    names = part.names(key)
    return next((name for name in names if len(part.quote) in _ends(part, key, name)), None)


def missing(part: ActionPart, key: PartList) -> list[int]:
    """Where in a list the names stand that the quotation does not hold."""
    return [i for i, name in enumerate(part.names(key)) if not _ends(part, key, name)]


def in_print(part: ActionPart, key: PartList) -> str:
    """A list in one line, with 等 where it is printed: 甲、乙等, or 甲、乙等丙 where 丙 is their kind."""
    return of_parts([part], key)


def of_action(action: Action, key: PartList) -> str:
    """The lists of all parts in one line, each name once, with 等 where it is printed."""
    return of_parts(action.parts, key)


def what(part: ActionPart) -> str:
    """Skills and occupations of a part in one line, each said to be what it is; empty without any."""
    said = (("学：", in_print(part, "skills")), ("职业（工种）：", in_print(part, "occupations")))
    return "；".join(f"{key}{names}" for key, names in said if names)


def of_parts(parts: Iterable[ActionPart], key: PartList) -> str:
    """The lists of several parts in one line, each name once."""
    line: dict[str, str] = {}
    for part in parts:
        names, more = part.names(key), followed(part, key)
        for name, after in zip(names, [*names[1:], ""], strict=False):
            is_kind = after and f"{name}{AND_MORE}{after}" in part.quote
            if name in more:
                line[name] = AND_MORE if is_kind else f"{AND_MORE}、"
            else:
                line.setdefault(name, "、")
    return "".join(name + mark for name, mark in line.items()).removesuffix("、")


def _ends(part: ActionPart, key: PartList, name: str) -> list[int]:
    """Where in the quotation of `part` the name ends, standing for itself."""
    longer = [other for other in part.names(key) if name in other and name != other]
    inside = [m.span() for other in longer for m in re.finditer(re.escape(other), part.quote)]
    return [
        m.end()
        for m in re.finditer(re.escape(name), part.quote)
        if not any(begin <= m.start() and m.end() <= end for begin, end in inside)
    ]
