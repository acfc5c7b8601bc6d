"""Every generated page of the catalogue: the index of each list, then the pages of its records.

What the site shows of a list stands in the module of the list's name: in `kinds` for a kind of
record (see `catalogue.kinds`), in `overviews` for what goes across them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from scripts.catalogue.kinds import KINDS, PUBLISHED
from scripts.derived.lookup import Lookup
from scripts.files.paths import TEMPLATES
from scripts.pages import kinds
from scripts.pages.addresses import file_of
from scripts.pages.index import IndexFrame, ListPages, PlainIndexShows, Standing
from scripts.pages.menu import in_order
from scripts.pages.overviews import comparisons, contacts, coverage, data, lineage
from scripts.pages.page import Page


def _of_kinds() -> Iterator[ListPages]:
    for name in PUBLISHED:
        module = f"{kinds.__name__}.{name}"
        if find_spec(module):  # clauses stand on the page of their document
            shown: ListPages = import_module(module).SHOWN
            yield shown


_SHOWN = {
    shown.index.list_name: shown
    for shown in (
        *_of_kinds(),
        comparisons.SHOWN,
        contacts.SHOWN,
        coverage.SHOWN,
        data.SHOWN,
        lineage.SHOWN,
    )
}
INDEXES = in_order(shown.index for shown in _SHOWN.values())
"""The index pages, in the order of the menu."""


def pages(lookup: Lookup) -> Iterator[Page]:
    """The index page of every list, and the pages of its records."""
    for index in INDEXES:
        yield _index_page(_SHOWN[index.list_name], lookup)
        yield from _SHOWN[index.list_name].pages(lookup)


def _index_page(listed: ListPages, lookup: Lookup) -> Page:
    index = listed.index
    template, shows = f"indexes/{index.list_name}.md.j2", listed.shows(lookup)
    if not any((folder / template).is_file() for folder in TEMPLATES):
        template = "indexes/plain.md.j2"
        shows = PlainIndexShows(lookup.catalogue.records(index.list_name))
    return Page(
        file=file_of(index.list_name),
        template=template,
        title=index.title,
        description=index.lead,
        documents=listed.documents(lookup),
        shows=shows,
        frame=IndexFrame(
            index,
            [other for other in INDEXES if other.part == index.part],
            is_empty=index.list_name in KINDS and not lookup.catalogue.records(index.list_name),
        ),
    )


def title_of(list_name: str) -> str:
    """What the index page of a list is called."""
    return _SHOWN[list_name].index.title


def title_of_records(list_name: str) -> str:
    """What the records of a list are called where they are counted or listed."""
    index = _SHOWN[list_name].index
    return index.records or index.title


def standing(list_name: str, record: Any) -> Standing:
    """Where a record of a list is found from elsewhere, and what it is called there."""
    return _SHOWN[list_name].stands(record)
