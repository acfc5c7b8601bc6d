"""The figures in the editors' own words, and the quotations that they rest on.

A figure in a summary, an argument, a note … must stand in a quotation of the same record, or be one
of its values: else the words go on saying 30 % after the quotation says 35 %. A record also rests
on what it names by its id: a requirement, a figure, a scheme, a reading, and the title, number and
date of a document; the number of a document that the catalogue knows is no figure. A document rests on every quotation of it, a clause on every quotation of that
clause, and so does an action.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Record
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.documents import Document
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside, leaves
from scripts.evidence.claims import claims
from scripts.evidence.figure_words import figures_in
from scripts.evidence.printed_numbers import Printed, numbers

Number = tuple[Decimal, bool]
"""How much, and whether it is a percentage."""

_NO_LISTS = {"sources", "places"}
"""Lists that say how a text is cut and how numbers of documents begin."""

_NOT_WORDS = {
    *("clause", "locator", "printed_in", "example", "certified_on", "trainees"),
    *("words", "printed"),
}
"""Keys of Chinese that is no sentence: places in a document, what is typed or said."""

_OF_A_CLASSIFICATION = {"classifications"}
"""What stands below these is of the national classification and rests on no document of ours."""

_NOT_A_FIGURE = {"number", "example"}
"""Keys of whole numbers that prove nothing: the place in a list, an example."""

_PARTICULARS = {"title", "number", "issuer"}
"""Keys of a document, and of the documents it cites, that are held against their own quotations."""

_NAMED = ("documents", "requirements", "schemes", "readings")
"""Lists whose records bear the words of those that name them by their id."""

_CHINESE = re.compile("[一-鿿]")


def texts(record: Record) -> Iterator[tuple[Inside, str]]:
    """Every text in `record` that is written for readers, what is printed among it."""
    for inside, key, value in leaves(record):
        if key in _NOT_WORDS or inside[0] in _OF_A_CLASSIFICATION:
            continue
        if isinstance(record, Document) and key in _PARTICULARS:
            continue
        if isinstance(value, str) and _CHINESE.search(value):
            yield inside, value


def unfounded(catalogue: Catalogue) -> Iterator[tuple[Record, Inside, list[Printed]]]:
    """(record, where in it, the figures there) of own words whose figures nothing bears.

    Nothing is said of a record that may rest on one that could not be read.
    """
    borne = _Borne(catalogue)
    for name in KINDS:
        if name in _NO_LISTS:
            continue
        for record in catalogue.records(name):
            if borne.may_lack(record):
                continue
            said = borne.said[id(record)]
            known: set[Number] | None = None
            for inside, words in texts(record):
                figures = [] if inside in said else figures_in(borne.unnumbered(words))
                if figures and known is None:
                    known = borne.by(record)
                lacking = [one for one in figures if (one.number, one.percent) not in (known or ())]
                if lacking:
                    yield record, inside, lacking


class _Borne:
    """What each record of a catalogue may say, because it quotes it or holds it as a value."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.said: dict[int, set[Inside]] = defaultdict(set)
        self._of: dict[int, set[Number]] = defaultdict(set)
        self._in_clause: dict[tuple[str, str], set[Number]] = defaultdict(set)
        self._in_document: dict[str, set[Number]] = defaultdict(set)
        self._particulars: dict[str, set[Number]] = defaultdict(set)
        known = [document.number for document in catalogue.documents]
        known += [r.number for document in catalogue.documents for r in document.references]
        self._numbers = sorted(filter(None, known), key=len, reverse=True)
        # What a record that did not load says may bear any words: so it hides no other error.
        self._doubtful: set[Number] = set()
        self._is_cut = False  # a part of such a record was not even read
        for _, record in catalogue.partial:
            origin = catalogue.origin(record)
            for text in _written(origin.loaded.value, origin.path):
                self._doubtful |= set(numbers(text))
            self._is_cut |= any(
                place[: len(origin.path)] == origin.path for place in origin.loaded.refused
            )
        for claim in claims(catalogue):
            found = set(numbers(claim.words))
            self.said[id(claim.record)].add(claim.inside)
            self._of[id(claim.record)] |= found
            for clause in _with_the_whole(claim.clause):
                self._in_clause[claim.document, clause] |= found
            self._in_document[claim.document] |= found
            if isinstance(claim.record, Document) and claim.inside[0] == "evidence":
                self._particulars[claim.record.id] |= found
        self._named: dict[str, list[Record]] = defaultdict(list)
        for name in _NAMED:
            for record in catalogue.records(name):
                self._named[record.id].append(record)
        self._figures = {
            figure.id: set(numbers(figure.quote)) | self._particulars[clause.document]
            for clause in catalogue.clauses
            for figure in clause.figures
            if figure.id
        }

    def unnumbered(self, words: str) -> str:
        """`words` without the numbers of documents, as 锡人社办〔2021〕12号."""
        for number in self._numbers if "号" in words else ():
            words = words.replace(number, " ")
        return words

    def may_lack(self, record: Record) -> bool:
        """Whether what bears the words of `record` may stand in what could not be read."""
        if self._catalogue.unread.intersection(_NAMED):
            return True
        if isinstance(record, (Clause, Action, Document)):
            return bool(self._catalogue.unread) or self._is_cut
        return self._is_cut and any(
            value in self._catalogue.broken for _, _, value in leaves(record) if value
        )

    def by(self, record: Record) -> set[Number]:
        """Every figure that the words of `record` may give."""
        found = self._own(record) | self._doubtful
        for _, _, value in leaves(record):
            if isinstance(value, str):
                found |= self._figures.get(value, set())
                for other in self._named.get(value, ()):
                    is_document = isinstance(other, Document)
                    found |= self._particulars[value] if is_document else self._own(other)
        match record:
            case Clause(document=document, locator=clause):
                found |= self._in_clause[document, clause]
            case Action(document=document, clause=clause):
                found |= self._in_clause[document, clause]
            case Document(id=document):
                found |= self._in_document[document]
        return found

    def _own(self, record: Record) -> set[Number]:
        """What `record` itself quotes and holds."""
        found = set(self._of[id(record)])
        for _, key, value in leaves(record):
            if key not in _NOT_A_FIGURE:
                found |= set(_value(key, value))
        return found


def _written(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[str]:
    """Every plain value at `path` inside `value`, as it is written."""
    for step in path:
        value = value[step]
    inside = value.values() if isinstance(value, dict) else value
    if isinstance(inside, str) or not isinstance(inside, Iterable):
        yield str(value)
        return
    for each in inside:
        yield from _written(each)


def _with_the_whole(clause: str) -> set[str]:
    """`clause`, and the clause that it is a part of: 二（二） of 二（二） 措施（3）."""
    return {clause, clause.rpartition(" ")[0] or clause}


def _value(key: str, value: Any) -> Iterator[Number]:
    """The figures that a plain value is: a quantity, a whole number, an edition, a date's parts."""
    match value:
        case Quantity():
            yield Decimal(str(value.number)), value.percent
        case bool():
            pass
        case int():
            yield Decimal(value), False
        case str() if key == "edition":
            yield Decimal(value), False
        case date():
            for part in (value.year, value.month, value.day):
                yield Decimal(part), False
