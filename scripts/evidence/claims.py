"""What the catalogue says that its sources print: words and names in a clause, figures in a quotation.

`page_quotes` makes the same claims from the hand-written pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.actions import PART_LISTS, Action
from scripts.catalogue.models.base import Cite, Record
from scripts.catalogue.models.caps import Cap, CapAmount
from scripts.catalogue.models.clauses import Clause, Figure
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Contact
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.schemes import Ceiling, Instalment, InstalmentValue
from scripts.catalogue.models.targets import Target
from scripts.catalogue.open_lists import AND_MORE
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside, parts
from scripts.evidence import whole_name, whole_quote
from scripts.evidence.printed_names import Names
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

Key = tuple[str, str, str]
"""What makes two claims one proof: document, clause, words."""


@dataclass(frozen=True)
class Claim:
    """`words` stand in this clause of this document, says `record` (None: a hand-written page) at
    `inside`. `problem` makes a message into a problem at the place that says so.
    """

    document: str
    clause: str
    words: str
    problem: Callable[[str], Problem]
    record: Record | None = None
    inside: Inside = ()

    @property
    def key(self) -> Key:
        """Its document, clause and words."""
        return self.document, self.clause, self.words

    def position(self, text: str) -> int | None:
        """The first place in `text`, which has no white space, where the words stand whole."""
        return whole_quote.position(text, squeeze(self.words))


@dataclass(frozen=True)
class NameClaim(Claim):
    """The words are a name. `longer`: the known names that they are only a part of."""

    longer: tuple[str, ...] = ()

    def position(self, text: str) -> int | None:
        """The first place in `text` where the name stands as a whole name."""
        is_office = isinstance(self.record, Department)
        return whole_name.position(text, squeeze(self.words), self.longer, is_office)


Said = tuple[Inside, str, str, str]
"""Where in a record something is claimed, and the document, clause and words it names."""


def claims(catalogue: Catalogue) -> Iterator[Claim]:
    """Every claim of every record, in the order of lists and files."""
    names = Names(catalogue)
    for kind in KINDS:
        for record in catalogue.records(kind):
            for inside, document, clause, words in _said(record):
                problem = partial(_problem, catalogue, record, inside)
                yield Claim(document, clause, words, problem, record, inside)
            for inside, document, clause, name, longer in names.of(record):
                problem = partial(_problem, catalogue, record, inside)
                yield NameClaim(document, clause, name, problem, record, inside, longer)


def figures(catalogue: Catalogue) -> Iterator[tuple[Record, Inside, Quantity, str]]:
    """(record, where in it, figure, the quotation it must stand in) of every stored figure."""
    for name in KINDS:
        for record in catalogue.records(name):
            for inside, part in parts(record):
                for key, figure, quote in _figures(part):
                    if figure is not None:
                        yield record, (*inside, *key), figure, quote


def _problem(catalogue: Catalogue, record: Record, inside: Inside, message: str) -> Problem:
    return catalogue.origin(record).problem(inside, message)


def _said(record: Record) -> Iterator[Said]:
    for inside, part in parts(record):
        if isinstance(part, Cite):
            yield (*inside, "quote"), part.document, part.clause, part.quote
    if isinstance(record, Clause):
        yield from _of_clause(record)
    if isinstance(record, Action):
        yield from _of_action(record)


def _of_clause(clause: Clause) -> Iterator[Said]:
    where = clause.document, clause.locator
    if clause.title:
        yield ("title",), *where, clause.title
    for i, figure in enumerate(clause.figures):
        yield ("figures", i, "quote"), *where, figure.quote


def _of_action(action: Action) -> Iterator[Said]:
    where = action.document, action.clause
    yield ("title",), *where, action.title
    for n, part in enumerate(action.parts):
        yield ("parts", n, "quote"), *where, part.quote
        for key in PART_LISTS:
            own = ("as_written",) if key == "groups" else ()
            for i, words in enumerate(part.names(key)):
                yield ("parts", n, key, i, *own), *where, words
    for i, answer in enumerate(action.answers):
        yield ("answers", i, "quote"), *where, answer.quote
    for i, office in enumerate(action.departments):
        inside = ("departments", i, "as_written")
        clause = office.printed_in or action.clause
        yield inside, action.document, clause, office.as_written
    offices = [office.as_written for office in action.departments if office.printed_in is None]
    if action.open_ended and offices:
        yield ("open_ended", 0), *where, offices[-1] + AND_MORE
    if action.duty_as_written:
        yield ("duty_as_written",), *where, action.duty_as_written


def _figures(part: BaseModel) -> Iterator[tuple[Inside, Quantity | None, str]]:
    """The figures that `part` itself holds, each with its quotation."""
    match part:
        case Figure(value=value, to=to, quote=quote):
            yield ("value",), value, quote
            yield ("to",), to, quote
        case Target(value=value, to=to, cite=cite) | Requirement(value=value, to=to, cite=cite):
            yield ("value",), value, cite.quote
            yield ("to",), to, cite.quote
        case Cap(amount=int() as amount, cite=Cite(quote=quote)):
            yield ("amount",), Quantity(amount), quote
        case CapAmount(amount=amount, cite=cite):
            yield ("amount",), Quantity(amount), cite.quote
        case Ceiling(share=share, reaches=reaches, cite=cite):
            yield ("share",), share, cite.quote
            yield ("reaches",), reaches, cite.quote
        case InstalmentValue(share=share, amount=amount, reaches=reaches, cite=cite):
            yield ("share",), share, cite.quote
            yield ("amount",), amount, cite.quote
            yield ("reaches",), reaches, cite.quote
        case Instalment(share=share, amount=amount, when=when, cite=Cite() as cite):
            yield ("share",), share, cite.quote
            yield ("amount",), amount, cite.quote
            yield ("when", "reaches"), when.reaches if when else None, cite.quote


def contacts(catalogue: Catalogue) -> Iterator[tuple[Record, Inside, Contact]]:
    """Every printed contact; its value must stand in its quotation."""
    for document in catalogue.documents:
        for i, contact in enumerate(document.contacts):
            yield document, ("contacts", i, "value"), contact
