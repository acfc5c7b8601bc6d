"""The order of the index pages: that of the menu in ``mkdocs.yml``, which editors arrange.

An index that the menu does not name stands last in its part, so that no list is ever out of reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from scripts.files.paths import ROOT
from scripts.pages.index import Index

Menu = list[dict[str, object]]
"""A part of the menu, as MkDocs reads it: one title each, with a page or with a list of such."""

_PAGE = re.compile(r"^ +- (.+): ([a-z_/-]+\.md)$", re.MULTILINE)
_INDEX_PAGE = re.compile(r"^ +- .+: ([a-z_-]+)/index\.md$", re.MULTILINE)


@cache
def called() -> dict[str, str]:
    """What the menu calls each page that it names, by the page's file."""
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return {file: title for title, file in _PAGE.findall(menu)}


def in_order(indexes: Iterable[Index]) -> list[Index]:
    """`indexes` as the menu has them, those that it does not name at the end."""
    named = _INDEX_PAGE.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    rank = {list_name: place for place, list_name in enumerate(named)}
    return sorted(indexes, key=lambda index: rank.get(index.list_name, len(rank)))


def completed(menu: Menu, indexes: Iterable[Index]) -> Menu:
    """`menu` with each of `indexes` that it does not name at the end of its part."""
    written = str(menu)
    for index in indexes:
        page = f"{index.list_name}/index.md"
        if f"'{page}'" in written:
            continue
        for part in menu:
            pages = part.get(index.part)
            if isinstance(pages, list):
                pages.append({index.title: page})
    return menu
