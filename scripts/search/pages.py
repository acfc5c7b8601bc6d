"""An entry for each page that is no record: indexes, pages that compute, pages written by hand; and for
each word that is explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of, folder_of
from scripts.pages.every import INDEXES, title_of
from scripts.pages.menu import called
from scripts.pages.page import Page
from scripts.search.entry import Entry

GLOSSARY = "glossary.md"
_HEAD = re.compile(r"\A---\ntitle: (.+)\ndescription: (.+)\n")
_LEAD = re.compile(r'^<p class="lead">(.+)</p>$', re.MULTILINE)
_HEADING = re.compile(r"^## (.+?) \{ #([a-z-]+)(?: \.[a-z]+)* \}$", re.MULTILINE)
_TERM = re.compile(r"^\*\*(.+)\*\*\n:   (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def _called(file: str, title: str) -> tuple[str, ...]:
    """What the menu calls the page in `file`, where that is not its title."""
    name = called().get(file, title)
    return () if name == title else (name,)


def index_entries() -> Iterator[Entry]:
    """The index page of each list."""
    for index in INDEXES:
        file = file_of(index.list_name)
        address = f"{folder_of(file)}/"
        yield Entry(
            "pages", address, address, index.title, _called(file, index.title), said=(index.lead,)
        )


def document_entries(lookup: Lookup) -> Iterator[Entry]:
    """The page of each document's requirements, and that of its price caps."""
    for name in ("requirements", "caps"):
        for document in lookup.documents:
            if lookup.in_document(name, document.id):
                address = f"{folder_of(file_of(name, document.id))}/"
                title = f"{title_of(name)}：{document.short_title}"
                yield Entry("pages", address, address, title, documents=(document.id,))


def desk_entries(pages: Iterable[Page], lookup: Lookup) -> Iterator[Entry]:
    """The pages that compute; those of a scheme are found by what they are for."""
    for page in pages:
        address = f"{folder_of(page.file)}/"
        yield Entry(
            "desks",
            address,
            address,
            page.title,
            _called(page.file, page.title),
            said=(page.description,),
            documents=tuple(lookup.in_order(page.documents)),
        )


def written_entries(content: Path) -> Iterator[Entry]:
    """The pages written by hand below `content`, and the words that one of them explains."""
    for file in sorted(content.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        head = _HEAD.search(text)
        if head is None:
            continue
        address = f"{folder_of(file.name)}/"
        headings = [heading[1] for heading in _HEADING.finditer(text)]
        names = _called(file.name, head[1])
        lead = [_LINK.sub(r"\1", found[1]) for found in _LEAD.finditer(text)]
        said = (head[2], *lead, "、".join(headings))
        yield Entry("pages", address, address, head[1], names, said=said)
        if file.name == GLOSSARY:
            yield from _terms(text, address)


def _terms(text: str, address: str) -> Iterator[Entry]:
    """Each word explained, at the heading it stands under."""
    headings = list(_HEADING.finditer(text))
    for heading, end in zip(headings, [*(h.start() for h in headings[1:]), len(text)], strict=True):
        at = f"{address}#{heading[2]}"
        for term in _TERM.finditer(text, heading.end(), end):
            words = _LINK.sub(r"\1", term[2])
            yield Entry(
                "terms", address, at, term[1], names=tuple(term[1].split("、")), said=(words,)
            )
