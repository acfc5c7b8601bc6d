"""The texts of the clauses that an edit is proved against.

Where the source texts are at hand (`SOURCES` of the environment), they are theirs. Elsewhere every
clause is made up of what the catalogue and the pages quote from it, so that an edit can be rehearsed
by those who do not hold the documents: the words of an edit have to be put in here as well.
"""

from __future__ import annotations

import os
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence import page_quotes
from scripts.evidence.claims import Claim, claims
from scripts.evidence.printed_words import used
from scripts.evidence.source_folder import Texts, read_sources
from scripts.evidence.squeeze import squeeze

SEAM = "。¶"
"""Between two stretches that are not known to follow each other: a sentence ends there, and no
quotation runs across it."""


def of(catalogue: Catalogue) -> Texts:
    """The text of every clause: the real ones if they are at hand, else made of the quotations."""
    folder = os.environ.get("SOURCES")
    if folder:
        return read_sources(catalogue, Path(folder)).texts
    return completed(catalogue, {}, [*claims(catalogue), *page_quotes.load(catalogue)[0]])


def completed(catalogue: Catalogue, texts: Texts, claimed: list[Claim]) -> Texts:
    """`texts` with the words of each claim that is of a document not in it, the longest first.

    Words that stand there already are not put in again; a clause without any is empty. What a
    summary may only say where its clause prints it was proved of the real text: it is put in too.
    """
    held = {document for document, _ in texts}
    new = {(c.document, c.locator): "" for c in catalogue.clauses if c.document not in held}
    texts = {**texts, **new}
    for claim in sorted(claimed, key=lambda one: -len(one.words)):
        if claim.key[:2] not in new:
            continue
        words = squeeze(claim.words)
        before = texts[claim.key[:2]]
        if claim.position(before) is None:
            texts[claim.key[:2]] = f"{before}{words}{SEAM}"
    for clause in catalogue.clauses:
        place = clause.document, clause.locator
        for one in used(catalogue.printed_words, clause.summary) if place in new else ():
            texts[place] += f"{one.word}{SEAM}"
    return texts
