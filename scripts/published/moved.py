"""A page at each old address, which leads to the new one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of, relative
from scripts.pages.every import standing
from scripts.pages.page import Page
from scripts.published.names import WITH_ADDRESS, former


@dataclass(frozen=True)
class MovedShows:
    """`leads_to`: the new address, seen from the old one."""

    leads_to: str


def pages(lookup: Lookup, files: Collection[str]) -> Iterator[Page]:
    """The pages; `files`: those that the site has, which none of them takes the place of."""
    seen = set(files)
    for old, new, fragment, title in _moves(lookup, files):
        if old not in seen and new in files:
            seen.add(old)
            yield Page(
                file=old,
                template="pages/moved.md.j2",
                title=title,
                description=f"这一页搬了地方：{title}",
                documents=[],
                shows=MovedShows(relative(old, new, fragment)),
            )


def _moves(lookup: Lookup, files: Collection[str]) -> Iterator[tuple[str, str, str, str]]:
    """(old file, new file, place on it, title)."""
    for list_name in WITH_ADDRESS:
        if list_name == "clauses":
            continue  # they stand on the page of their document
        for record in lookup.catalogue.records(list_name):
            for was, old in former(list_name, record):
                at = standing(list_name, record)
                yield file_of(was, old), file_of(list_name, at.page), at.fragment, at.title
    for document in lookup.documents:  # other pages of a document are called after it
        for old in document.formerly:
            called = re.compile(rf"(?<![a-z0-9]){re.escape(document.id)}(?![a-z0-9])")
            for new in sorted(files):
                was = called.sub(old, new)
                if was != new:
                    yield was, new, "", document.short_title
