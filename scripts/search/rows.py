"""An entry as a row of the data: what it is and where it stands, and its texts, each apart.

The first is ``[kind, address, id, own, documents]``: `address` is one of the patterns, in which ``~``
stands for `own`, or for the id where that is empty. The second is ``[title, names, near, said, quotes,
places]``, several texts parted by line feeds. Both are cut behind what is last.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scripts.search.entry import KINDS, Entry

_KINDS = {kind.name: number for number, kind in enumerate(KINDS)}


def what(entry: Entry, patterns: dict[str, int], documents: Mapping[str, int]) -> list[Any]:
    """The first row of `entry`; a pattern that is new is put to `patterns`."""
    pattern, own = _pattern(entry)
    return _cut(
        [
            _KINDS[entry.kind],
            patterns.setdefault(pattern, len(patterns)),
            entry.id,
            own,
            [documents[name] for name in entry.documents],
        ]
    )


def texts(entry: Entry) -> list[Any]:
    """The second row of `entry`."""
    joined = map("\n".join, (entry.names, entry.near, entry.said, entry.quotes))
    return _cut([entry.title, *joined, list(entry.places)])


def kind_number(name: str) -> int:
    """Where in the list of kinds the one of this name stands."""
    return _KINDS[name]


def _cut(row: list[Any]) -> list[Any]:
    while row[-1] in ("", []):
        row.pop()
    return row


def _pattern(entry: Entry) -> tuple[str, str]:
    """The address with ``~`` for the id, or for a last part of its own, which then comes with it."""
    if entry.address == entry.id:
        return "~", ""
    if entry.id in entry.address:
        return entry.address.replace(entry.id, "~"), ""
    page, mark, own = entry.address.partition("#")
    if mark:
        return f"{page}#~", own
    folder, _, own = entry.address.rstrip("/").rpartition("/")
    return f"{folder}/~/", own
