"""What the site shows of one list: an index page, the pages of its records, where a record stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from scripts.derived.lookup import Lookup
from scripts.pages.page import Nothing, Page, Shows


@dataclass(frozen=True)
class Index:
    """What the index page of a list is called, and the part of the site it belongs to.

    `records`: what the records are called where they are counted, if not by the title.
    """

    list_name: str
    title: str
    part: str
    lead: str
    records: str = ""


@dataclass(frozen=True)
class IndexFrame:
    """What the frame of every index page uses: the index, those of the same part of the site, and
    whether there is nothing to list."""

    index: Index
    siblings: list[Index]
    is_empty: bool


@dataclass(frozen=True)
class PlainIndexShows:
    """The records of a list whose index has no template of its own."""

    records: list[Any]


class Standing(NamedTuple):
    """Where a record stands: the id of its page in its list, the place there, what it is called."""

    page: str
    fragment: str
    title: str


def nothing(lookup: Lookup) -> Shows:
    """For an index whose template looks everything up."""
    return Nothing()


def no_pages(lookup: Lookup) -> Iterable[Page]:
    """For a list whose records stand on its index alone."""
    return ()


def every_document(lookup: Lookup) -> list[str]:
    """For a list that rests on all documents."""
    return [document.id for document in lookup.documents]


def own_page(record: Any) -> Standing:
    """A record with a page of its own, called by its title or its name."""
    return Standing(record.id, "", getattr(record, "title", None) or record.name)


@dataclass(frozen=True)
class ListPages:
    """All that the site shows of one list; a module of `kinds` or `overviews` has one as `SHOWN`.

    `shows` makes what the index's template may use, ``indexes/<list>.md.j2``; where there is none the
    index is plain. `pages` the pages of the records, `documents` the ids of those that the index rests
    on, `stands` where a record is found from elsewhere.
    """

    index: Index
    shows: Callable[[Lookup], Shows] = nothing
    pages: Callable[[Lookup], Iterable[Page]] = no_pages
    documents: Callable[[Lookup], list[str]] = every_document
    stands: Callable[[Any], Standing] = own_page
