"""What the catalogue says that its sources print: words in a clause, figures in a quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from scripts.catalogue import Catalogue
from scripts.models import (
    LISTS,
    Action,
    Cap,
    Ceiling,
    Cite,
    Clause,
    Contact,
    Figure,
    Instalment,
    Record,
    Requirement,
    Target,
)
from scripts.quantity import Quantity
from scripts.walk import Inside, parts


@dataclass(frozen=True)
class Claim:
    """`words` stand in this clause of this document, says `record` at `inside`."""

    record: Record
    inside: Inside
    document: str
    clause: str
    words: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two claims one proof: document, clause, words."""
        return self.document, self.clause, self.words


def claims(catalogue: Catalogue) -> Iterator[Claim]:
    """Every claim of every record, in the order of lists and files."""
    for name in LISTS:
        for record in catalogue.records(name):
            for inside, part in parts(record):
                if isinstance(part, Cite):
                    quote = (*inside, "quote")
                    yield Claim(record, quote, part.document, part.clause, part.quote)
            if isinstance(record, Clause):
                yield from _of_clause(record)
            if isinstance(record, Action):
                yield from _of_action(record)


def figures(catalogue: Catalogue) -> Iterator[tuple[Record, Inside, Quantity, str]]:
    """(record, where in it, figure, the quotation it must stand in) of every stored figure."""
    for name in LISTS:
        for record in catalogue.records(name):
            for inside, part in parts(record):
                for key, figure, quote in _figures(part):
                    if figure is not None:
                        yield record, (*inside, *key), figure, quote


def _of_clause(clause: Clause) -> Iterator[Claim]:
    where = clause.document, clause.locator
    if clause.title:
        yield Claim(clause, ("title",), *where, clause.title)
    for i, figure in enumerate(clause.figures):
        yield Claim(clause, ("figures", i, "quote"), *where, figure.quote)


def _of_action(action: Action) -> Iterator[Claim]:
    where = action.document, action.clause
    yield Claim(action, ("title",), *where, action.title)
    for key in ("areas", "projects", "skills"):
        for i, words in enumerate(getattr(action, key)):
            yield Claim(action, (key, i), *where, words)
    for i, group in enumerate(action.groups):
        yield Claim(action, ("groups", i, "as_written"), *where, group.as_written)
    for i, office in enumerate(action.departments):
        inside = ("departments", i, "as_written")
        clause = office.printed_in or action.clause
        yield Claim(action, inside, action.document, clause, office.as_written)
    if action.duty_as_written:
        yield Claim(action, ("duty_as_written",), *where, action.duty_as_written)


def _figures(part: BaseModel) -> Iterator[tuple[Inside, Quantity | None, str]]:
    """The figures that `part` itself holds, each with its quotation."""
    match part:
        case Figure(value=value, to=to, quote=quote):
            yield ("value",), value, quote
            yield ("to",), to, quote
        case Target(value=value, to=to, cite=cite) | Requirement(value=value, to=to, cite=cite):
            yield ("value",), value, cite.quote
            yield ("to",), to, cite.quote
        case Cap(amount=amount, cite=cite):
            yield ("amount",), None if amount is None else Quantity(amount), cite.quote
        case Ceiling(share=share, reaches=reaches, cite=cite):
            yield ("share",), share, cite.quote
            yield ("reaches",), reaches, cite.quote
        case Instalment(share=share, when=when, cite=cite):
            yield ("share",), share, cite.quote
            yield ("when", "reaches"), when.reaches if when else None, cite.quote


def contacts(catalogue: Catalogue) -> Iterator[tuple[Record, Inside, Contact]]:
    """Every printed contact; its value must stand in its quotation."""
    for document in catalogue.documents:
        for i, contact in enumerate(document.contacts):
            yield document, ("contacts", i, "value"), contact
