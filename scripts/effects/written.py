"""The records as they are written in the files of one state, whether or not their models take them.

So that two states can be held side by side where one of them is broken.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from scripts.catalogue import file_names
from scripts.catalogue.kinds import KINDS
from scripts.files import strict_yaml


class Key(NamedTuple):
    """What a record is found by: its list, and what it is called there (of a clause the document and
    the locator)."""

    kind: str
    name: str


@dataclass(frozen=True)
class Written:
    """A record as it is written, and where."""

    key: Key
    content: dict[str, Any]
    file: str
    line: int

    @property
    def called(self) -> str:
        """``价格上限 city-2026-cap``."""
        return f"{KINDS[self.key.kind].listed.called} {self.key.name}"


@dataclass(frozen=True)
class Files:
    """What a folder holds: `records`, and the names of the files of which something was `unread`."""

    records: dict[Key, Written]
    unread: list[str]


_NAMED_BY = ("id", "document", "name", "word")


def read(folder: Path) -> Files:
    """Every record below `folder` that is readable as YAML."""
    records: dict[Key, Written] = {}
    unread = []
    for file in sorted(folder.rglob("*")):
        if not file_names.is_read(file):
            continue
        name = (Path(folder.name) / file.relative_to(folder)).as_posix()
        loaded = strict_yaml.load(file, name)
        lists = loaded.value if isinstance(loaded.value, dict) else {}
        known = {kind: items for kind, items in lists.items() if kind in KINDS}
        if loaded.problems or len(known) < len(lists) or not known:
            unread.append(name)
        for kind, items in known.items():
            for i, item in enumerate(items if isinstance(items, list) else ()):
                if isinstance(item, dict):
                    key = _free(Key(kind, name_of(kind, item)), records)
                    records[key] = Written(key, item, name, loaded.place((kind, i))[0])
    return Files(records, unread)


def name_of(kind: str, item: dict[str, Any]) -> str:
    """What a record of a list is called in it; a question mark where it does not say."""
    if kind == "clauses":
        return f"{item.get('document', '?')} {item.get('locator', '?')}"
    if found := next((item[key] for key in _NAMED_BY if item.get(key)), None):
        return str(found)
    words = item.get("words")
    return str(words[0]) if isinstance(words, list) and words else "?"


def _free(key: Key, taken: dict[Key, Written]) -> Key:
    """`key`, with a number where a record is called so already."""
    found, number = key, 1
    while found in taken:
        number += 1
        found = Key(key.kind, f"{key.name}（第 {number} 条）")
    return found
