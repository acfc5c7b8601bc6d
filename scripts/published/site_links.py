"""The links of a built site: which lead nowhere within it, and which addresses lead elsewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_NOT_FOUND = "404.html"  # shown at any address, so that its links begin at the root of the host


@dataclass(frozen=True)
class SiteLinks:
    """`broken`: (page, link) that leads to no file or to no place on its page; `outward`: {address:
    the first page that leads there}."""

    broken: list[tuple[str, str]]
    outward: dict[str, str]


def site_links(site: Path) -> SiteLinks:
    """What the pages below `site` lead to."""
    pages = {
        file.relative_to(site).as_posix(): _read(file) for file in sorted(site.rglob("*.html"))
    }
    broken, outward = [], dict[str, str]()
    for page, (links, _) in pages.items():
        for link in dict.fromkeys(links):
            parts = urlsplit(link)
            if parts.scheme in ("http", "https") or parts.netloc:
                outward.setdefault(parts._replace(fragment="").geturl(), page)
            elif not parts.scheme and page != _NOT_FOUND and not _leads(link, page, pages, site):
                broken.append((page, link))
    return SiteLinks(broken, outward)


def _leads(link: str, page: str, pages: dict[str, tuple[list[str], set[str]]], site: Path) -> bool:
    parts = urlsplit(link)
    way = unquote(parts.path)
    to = posixpath.normpath(posixpath.join(posixpath.dirname(page), way)) if way else page
    if way.endswith("/") or (site / to).is_dir():
        to = posixpath.normpath(posixpath.join(to, "index.html"))
    if to not in pages:
        return not to.startswith("..") and (site / to).is_file()
    place = unquote(parts.fragment)
    return not place or "=" in place or place in pages[to][1]  # `a=b`: what a desk is to fill in


def _read(file: Path) -> tuple[list[str], set[str]]:
    """(what it leads to, the places on it)."""
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader.links, reader.places


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.places.update(_values(attrs, "id"))
        if tag == "a":
            self.links += _values(attrs, "href")


def _values(attributes: list[tuple[str, str | None]], name: str) -> Iterator[str]:
    return (value.strip() for key, value in attributes if key == name and value)
