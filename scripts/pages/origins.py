"""Where what a page shows is written: the file and the line of each record.

A template marks the place beside a record with `mend` of ``frames/parts.md.j2``; `scripts.hooks.record_links`
puts the ways to mend it there, or nothing.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.record_id import record_id
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.every import INDEXES, standing
from scripts.pages.page import Page


class Origin(NamedTuple):
    """A record: its list, its id, its file in the project, the line of it on which it begins."""

    kind: str
    id: str
    file: str
    line: int


class Origins:
    """Where the records of a catalogue are written."""

    def __init__(self, lookup: Lookup) -> None:
        self._catalogue = lookup.catalogue

    def of(self, record: Any) -> Origin | None:
        """Of `record`; None where it stands in no file."""
        at = self._catalogue.origins.get(id(record))
        if at is None:
            return None
        line, _ = at.loaded.place(at.path)
        return Origin(str(at.path[0]), record_id(record), at.loaded.file, line)

    def of_page(self, page: Page) -> Origin | None:
        """Of the one record that `page` is the page of; None for any other page."""
        return self.of(self._own.get(page.file))

    @cached_property
    def _own(self) -> dict[str, Any]:
        """The records that have a page of their own, by its file: others of their list stand elsewhere."""
        standing_in: dict[str, list[Any]] = {}
        for name in (index.list_name for index in INDEXES):
            for record in self._catalogue.records(name) if name in KINDS else ():
                page = standing(name, record).page
                standing_in.setdefault(file_of(name, page), []).append((page, record))
        return {
            file: record
            for file, [(page, record), *others] in standing_in.items()
            if page == record.id and not others
        }
