"""Words of the editors that say more than the document, unless it prints them: 全市, 政府采购.

A text may use such a word where a quotation of its record prints it; that of an action also where
one of its clause does, and that of a document where one of it does. The summary of a clause is held
against the clause itself, where its text is at hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Record
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.printed_words import PrintedWord
from scripts.catalogue.walk import Inside
from scripts.evidence.claims import claims
from scripts.evidence.own_words import texts
from scripts.evidence.source_folder import Texts
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_NO_WORDS_OF_DOCUMENTS = {"printed_words", "strength_words", "sources", "places"}
_SUMMARY: Inside = ("summary",)


def unprinted(catalogue: Catalogue) -> Iterator[tuple[Record, Inside, PrintedWord]]:
    """(record, where in it, the word) of every such word that no quotation bears."""
    said, quotes = defaultdict[int, set[Inside]](set), _Quotes()
    for claim in claims(catalogue):
        said[id(claim.record)].add(claim.inside)
        quotes.add(claim.record, claim.document, claim.clause, claim.words)
    for name in KINDS:
        for record in [] if name in _NO_WORDS_OF_DOCUMENTS else catalogue.records(name):
            for inside, words in texts(record):
                is_held_elsewhere = isinstance(record, Clause) and inside == _SUMMARY
                if inside in said[id(record)] or is_held_elsewhere:
                    continue
                for one in used(catalogue.printed_words, words):
                    if not quotes.bear(record, one.word):
                        yield record, inside, one


def problems(catalogue: Catalogue, sources: Texts) -> Iterator[Problem]:
    """Every summary that uses such a word and whose clause, in `sources`, prints it not."""
    for clause in catalogue.clauses:
        text = squeeze(sources.get((clause.document, clause.locator), ""))
        for one in used(catalogue.printed_words, clause.summary):
            if text and one.word not in text:
                message = f"这里写了 “{one.word}”，原文这一条没有这几个字；请写成{one.instead}"
                yield catalogue.origin(clause).problem(_SUMMARY, message)


def used(words: Iterable[PrintedWord], text: str) -> list[PrintedWord]:
    """Those of `words` that `text` uses; what stands in “ ” is only spoken of."""
    return [one for one in words if _stands(one, text)]


def _stands(one: PrintedWord, text: str) -> bool:
    for other in (f"“{one.word}”", *one.not_in):
        text = text.replace(other, " ")
    return one.word in text


class _Quotes:
    """Every quotation, by record, by clause and by document."""

    def __init__(self) -> None:
        self._all: dict[object, list[str]] = defaultdict(list)

    def add(self, record: Record | None, document: str, clause: str, words: str) -> None:
        whole = clause.rpartition(" ")[0] or clause
        for key in {id(record), document, (document, clause), (document, whole)}:
            self._all[key].append(squeeze(words))

    def bear(self, record: Record, word: str) -> bool:
        keys: list[object] = [id(record)]
        match record:
            case Clause(document=document, locator=clause):
                keys.append((document, clause))
            case Action(document=document, clause=clause):
                keys.append((document, clause))
            case Document(id=document):
                keys.append(document)
        return any(word in quote for key in keys for quote in self._all[key])
