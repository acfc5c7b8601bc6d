"""What programs read instead of the pages: Markdown beside the HTML of each, and the list ``llms.txt``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from scripts.pages.clean_markdown import clean_markdown

LIST = "llms.txt"
BESIDE = "index.md"
"""The name of a page's Markdown, in the folder of its HTML."""

_FOREIGN = re.compile(r"[a-z][a-z0-9+.-]*:|/")
_QUOTED = str.maketrans({" ": "%20", "(": "%28", ")": "%29"})


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


def write(file: Path, html: str, told: str) -> None:
    """Write to `file` what stands `beside` a page; its folder is made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(beside(html, told), encoding="utf-8")


def beside(html: str, told: str) -> str:
    """The Markdown beside a page whose text is `html`: its links lead to the Markdown of the others, a
    link to a place on a page to the page itself. `told`: a line at its end, if any."""
    text = clean_markdown(html, _address)
    return f"{text}\n---\n\n{told}\n" if told else text


def _address(href: str) -> str:
    href = href.translate(_QUOTED)
    if _FOREIGN.match(href):
        return href
    path, _, more = href.partition("#")
    if more or "?" in path:
        return href if path else f"./{href}"
    is_folder = not path or path.endswith("/") or posixpath.basename(path) in (".", "..")
    return posixpath.join(path, BESIDE) if is_folder else path


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
