"""Whether words that say more than a document are used only where it prints them."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence.printed_words import unprinted
from scripts.files.problems import Problem


def check_printed_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Every such word in a text whose quotations do not print it."""
    if not catalogue.is_whole("printed_words"):
        return
    for record, inside, one in unprinted(catalogue):
        message = (
            f"这里写了 “{one.word}”，引文里没有这几个字；请写成{one.instead}，或补引印着它的原文"
        )
        yield catalogue.origin(record).problem(inside, message)
