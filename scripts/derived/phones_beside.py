"""Numbers to call of a document that also speaks of what a page is about: they serve that document alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.documents import Contact, Document
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.derived.lookup import Lookup
from scripts.derived.wording import passed


@dataclass(frozen=True)
class Beside:
    """A document, the numbers that it prints, and what of the page it names, each with where."""

    document: Document
    phones: list[Contact]
    named: list[tuple[Field | Group, Cite]]


def phones_beside(
    about: Iterable[Field | Group], documents: Sequence[Document], lookup: Lookup
) -> list[Beside]:
    """The documents of the places of `documents`, not among them and not over, that print a number and
    name what the page is `about`."""
    places = {document.place for document in documents}
    cited = [(one, lookup.named_in(one)) for one in about]
    found = []
    for document in lookup.current:
        phones = phones_of(document)
        if not phones or passed(document) or document in documents or document.place not in places:
            continue
        named = [(one, c) for one, cites in cited for c in cites if c.document == document.id]
        if named:
            first = {one.id: (one, cite) for one, cite in reversed(named)}
            found.append(Beside(document, phones, list(reversed(first.values()))))
    return found


def phones_of(document: Document) -> list[Contact]:
    """The telephone numbers that `document` prints."""
    return [contact for contact in document.contacts if contact.kind == "电话"]
