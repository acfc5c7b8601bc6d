"""The file that the browser searches: one JSON of two lines, for each thing that can be found its rows
(see `rows`), and the words that are looked for.

The first line, a quarter of it, has what is called by a name, and answers as soon as it has arrived; the
second has the clauses and what quotes them, and what all of them say. `content/assets/js/search/` reads it: `load.js` the lines, `index.js` what they hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from scripts.catalogue.models.documents import Document
from scripts.derived import wording
from scripts.derived.grouped import grouped
from scripts.derived.lookup import Lookup
from scripts.pages.every import title_of
from scripts.pages.page import Page
from scripts.search import letters, pages, records, rows
from scripts.search.entry import KINDS, Entry
from scripts.search.packing import packed

FILE = "assets/search.json"
VERSION = 3
"""Of the layout: the script asks for the one it knows."""

_FINDER = "find/"
_DOORS = ("groups", "fields", "departments")
"""The ways in for who finds nothing: the page that asks what somebody is, then these lists."""


def every(lookup: Lookup, computing: Iterable[Page], content: Path) -> str:
    """All that can be found; `computing`: the pages that compute, `content`: the hand-written part."""
    return made(
        [
            *records.entries(lookup),
            *pages.desk_entries(computing, lookup),
            *pages.index_entries(),
            *pages.document_entries(lookup),
            *pages.written_entries(content),
        ],
        lookup,
    )


def made(entries: Sequence[Entry], lookup: Lookup) -> str:
    """The data of `entries` as JSON."""
    addresses: dict[str, int] = {}
    documents = {document.id: number for number, document in enumerate(lookup.documents)}
    first, rest = packed(entries)
    entries = [*first, *rest]
    heads = [rows.what(entry, addresses, documents) for entry in entries]
    where = grouped((_record(entry), number) for number, entry in enumerate(entries))
    names = [name for entry in entries for name in (entry.title, *entry.names, *entry.near)]
    data: dict[str, Any] = {
        "version": VERSION,
        "kinds": [[k.name, k.called, k.heading, k.before] for k in KINDS],
        "documents": [
            [d.short_title, d.place, _over(d, lookup), *_number(d, lookup), d.id]
            for d in lookup.documents
        ],
        "places": [place.name for place in lookup.catalogue.places],
        "addresses": list(addresses),
        "rows": heads[: len(first)],
        "names": [rows.called(entry) for entry in first],
        "asked": [
            ["\n".join(q.words), "\n".join(q.printed), [rows.kind_number(name) for name in q.asks]]
            for q in lookup.catalogue.question_words
        ],
        "everyday": _everyday(lookup, where),
        "doors": [
            *([e.address, e.title] for e in entries if e.address == _FINDER),
            *([f"{name}/", title_of(name)] for name in _DOORS),
        ],
        "phones": [
            [contact.value, document.short_title]
            for document in lookup.documents
            for contact in document.contacts
            if contact.kind == "电话"
        ],
    }
    second = _json(
        {
            "texts": [rows.says(entry) for entry in first],
            "others": [rows.called_and_says(entry) for entry in rest],
            "rows": heads[len(first) :],  # behind the texts: like stands by like
        }
    )
    data["readings"] = letters.readings([*names, *data["everyday"][0].split()])
    data["traditional"] = letters.traditional(_json(data) + second)
    return f"[{_json(data)},\n{second}]"


def _over(document: Document, lookup: Lookup) -> str:
    """That a document has ended, or that the time of its targets is over; empty for the others."""
    if document.ended_on and not lookup.catalogue.has_ended(document):
        return ""
    return wording.passed(document)


def _number(document: Document, lookup: Lookup) -> tuple[str, int]:
    """How numbers of its place begin and the year, where a document has no number that is printed
    anywhere: it may be sought by one all the same."""
    if document.number or lookup.numbers_given(document) or not document.issued_on:
        return "", 0
    signs = (p.numbers_begin for p in lookup.catalogue.places if p.name == document.place)
    return "\n".join(sign for some in signs for sign in some), document.issued_on.year


def _everyday(lookup: Lookup, where: dict[str, list[int]]) -> tuple[str, list[list[int]]]:
    """What people say, a blank line between those that mean the same, and for each the rows that an
    editor holds to mean it, the best first: like beside like, which packs best."""
    words = ("\n".join(one.words) for one in lookup.catalogue.everyday_words)
    rows = (
        [number for meant in one.means for number in where.get(meant, [])]
        for one in lookup.catalogue.everyday_words
    )
    return "\n\n".join(words), list(rows)


def _record(entry: Entry) -> str:
    """The id of its record; a scheme shares it with its document."""
    return entry.address.split("/")[1] if entry.kind == "schemes" else entry.id


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
