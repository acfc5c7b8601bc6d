"""Every page that the build writes, but for the desks and for those at old addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.derived.lookup import Lookup
from scripts.desks import find_desk
from scripts.pages import changes, every, home
from scripts.pages.changes import Entry
from scripts.pages.page import Page
from scripts.search import page as search_page


def beside_desks(lookup: Lookup, compiled: dict[str, Any], entries: list[Entry]) -> Iterator[Page]:
    """The pages of the catalogue, the home page, the log of changes with its `entries`, the search.

    `compiled`: the rules with the parts of the site, see `desks.site_parts`.
    """
    yield from every.pages(lookup)
    yield home.page(
        lookup.catalogue,
        [scheme.id for scheme in lookup.rules.schemes if scheme.rule],
        find_desk.starts(Rules(compiled)),
    )
    yield changes.page(entries, lookup.catalogue)
    yield search_page.page()
