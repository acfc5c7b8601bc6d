"""Where a document prints given words: in everything that is quoted from it, wherever that stands.

That is all the project holds of a document's text; the names of offices are left out, so that a
trade is not found in the name of a bureau.
"""

from __future__ import annotations

import re

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.departments import Department
from scripts.evidence.claims import Claim, claims
from scripts.evidence.squeeze import squeeze

_BY_CHANCE = 2  # characters
_OF_OFFICES = ("departments", "duty_as_written", "open_ended")


class QuotedWords:
    """The quotations of every document, the whole catalogue gone through once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._quoted: dict[str, dict[tuple[str, str], str]] = {}
        for claim in claims(catalogue):
            if not _is_office(claim):
                of_document = self._quoted.setdefault(claim.document, {})
                of_document.setdefault((claim.clause, squeeze(claim.words)), claim.words)
        # What stands nowhere is soon found out, and most of what is asked for stands nowhere.
        self._whole = {
            document: "\n".join(squeezed for _, squeezed in quoted)
            for document, quoted in self._quoted.items()
        }

    def places(self, words: str, document: str) -> list[Cite]:
        """The passages of `document` that print `words` as words of their own."""
        sought = squeeze(words)
        if sought not in self._whole.get(document, ""):
            return []
        return [
            Cite(document=document, clause=clause, quote=quote)
            for (clause, squeezed), quote in self._quoted.get(document, {}).items()
            if sought in squeezed and stands(sought, squeezed)
        ]

    def anywhere(self, words: str, document: str) -> bool:
        """Whether the characters of `words` stand in any passage of `document`, be it by chance."""
        return squeeze(words) in self._whole.get(document, "")


def stands(words: str, text: str) -> bool:
    """Whether `words` stand in `text` other than by chance: two characters may belong to two words
    (化工 in 现代化工人), unless nothing is written before or behind them."""
    if len(words) > _BY_CHANCE or words not in text:
        return words in text
    edge = "(?<![\\w])" + re.escape(words) + "|" + re.escape(words) + "(?![\\w])"
    return re.search(edge, text) is not None


def _is_office(claim: Claim) -> bool:
    return isinstance(claim.record, Department) or claim.inside[:1] in [(k,) for k in _OF_OFFICES]
