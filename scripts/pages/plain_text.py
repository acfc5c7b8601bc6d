"""What programs read instead of the pages: each page's Markdown beside its HTML, and the list ``llms.txt``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

LIST = "llms.txt"
BESIDE = "index.md"
"""The name of a page's Markdown, in the folder of its HTML."""

_HEAD = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)
_LINK = re.compile(r"\]\((?!\w+:|#|/)([^)#\s]+)\.md(#[^)\s]*)?\)")


class Listed(NamedTuple):
    """A page of the menu; `part`: where it stands there."""

    part: str
    title: str
    file: str
    description: str


def folder_of(file: str) -> str:
    """The folder of the HTML of the page `file`, as MkDocs lays it: ``groups/x.md`` in ``groups/x``."""
    name = file.removesuffix(".md")
    return posixpath.dirname(name) if posixpath.basename(name) == "index" else name


def beside(file: str, text: str) -> str:
    """The Markdown `text` of the page `file` without its head, as it stands beside the page's HTML:
    its links lead to the Markdown of the others."""

    def moved(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), f"{link[1]}.md"))
        place = posixpath.join(folder_of(target), BESIDE)
        return f"]({posixpath.relpath(place, folder_of(file) or '.')}{link[2] or ''})"

    return _LINK.sub(moved, _HEAD.sub("", text))


def listing(site: str, description: str, pages: Iterable[Listed], data: Iterable[str]) -> str:
    """``llms.txt`` of the site of this name: the pages of the menu, then the files of open `data`."""
    lines = [f"# {site}", "", f"> {description}", ""]
    for part, named in groupby(pages, key=lambda page: page.part):
        lines += [f"## {part}", "", *(_entry(page) for page in named), ""]
    lines += ["## 数据", "", *(f"- [{name}]({name})" for name in data), ""]
    return "\n".join(lines)


def _entry(page: Listed) -> str:
    place = posixpath.join(folder_of(page.file), BESIDE)
    return f"- [{page.title}]({place}): {page.description}"
