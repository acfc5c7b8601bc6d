"""An entry as rows of the data: what it is and where it stands, what it is called, and what it says.

The first is ``[kind, address, id, own, documents]``. An id that begins with that of the first document
comes without it, from the hyphen on. `address` is one of the patterns, in which ``~`` stands for `own`,
or for the id where that is empty, and ``^`` for the part of the id that comes. The second is ``[title,
names, near, places]``, the third ``[said, quotes]``, or both are one, ``[title, said, quotes, names, near,
places]``; several texts are parted by line feeds. All are cut behind what is last.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scripts.search.entry import KINDS, Entry

_KINDS = {kind.name: number for number, kind in enumerate(KINDS)}


def what(entry: Entry, patterns: dict[str, int], documents: Mapping[str, int]) -> list[Any]:
    """The first row of `entry`; a pattern that is new is put to `patterns`."""
    first = entry.documents[0] if entry.documents else ""
    short = entry.id.removeprefix(first) if entry.id.startswith(f"{first}-") else ""
    pattern, own = _pattern(entry, short)
    return _cut(
        [
            _KINDS[entry.kind],
            patterns.setdefault(pattern, len(patterns)),
            short or entry.id,
            own,
            [documents[name] for name in entry.documents],
        ]
    )


def called(entry: Entry) -> list[Any]:
    """The second row of `entry`."""
    return _cut([entry.title, *map("\n".join, (entry.names, entry.near)), list(entry.places)])


def says(entry: Entry) -> list[Any]:
    """The third row of `entry`."""
    return _cut(list(map("\n".join, (entry.said, entry.quotes))))


def called_and_says(entry: Entry) -> list[Any]:
    """Both rows as one."""
    title, *others = called(entry)
    return _cut([title, *[*says(entry), "", ""][:2], *others])


def kind_number(name: str) -> int:
    """Where in the list of kinds the one of this name stands."""
    return _KINDS[name]


def _cut(row: list[Any]) -> list[Any]:
    while row and row[-1] in ("", []):
        row.pop()
    return row


def _pattern(entry: Entry, short: str) -> tuple[str, str]:
    """The address with a sign for the id, or for a last part of its own, which then comes with it."""
    if entry.address == entry.id:
        return "~", ""
    if entry.id in entry.address:
        return entry.address.replace(entry.id, "~"), ""
    page, mark, own = entry.address.partition("#")
    if mark and own == short[1:]:
        return f"{page}#^", ""
    if mark:
        return f"{page}#~", own
    folder, _, own = entry.address.rstrip("/").rpartition("/")
    return f"{folder}/~/", own
