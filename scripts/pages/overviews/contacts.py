"""The page of every printed way to ask, and for whom and what it is there."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.documents import Document
from scripts.derived.lookup import Lookup
from scripts.pages.index import Index, ListPages


@dataclass(frozen=True)
class ContactsShow:
    """The documents that print a way to ask, those that go on first, and those that print none."""

    printing: list[Document]
    silent: list[Document]


def _shows(lookup: Lookup) -> ContactsShow:
    current, over = lookup.parted(lookup.documents)
    ordered = [*current, *over]
    return ContactsShow(
        [document for document in ordered if document.contacts],
        [document for document in ordered if not document.contacts],
    )


SHOWN = ListPages(
    Index(
        "contacts",
        "联系方式",
        "查政策",
        "文件里印的电话和邮箱，各能问哪份文件的事。本站不办业务，没有自己的热线。",
    ),
    shows=_shows,
)
