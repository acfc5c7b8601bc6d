"""Whether a source prints 力争 before a number: once, it holds for the whole sentence."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.vocabulary import STRIVEN
from scripts.evidence.source_folder import Texts
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem


def is_striven(quote: str, text: str) -> bool:
    """Whether the word stands before `quote` in the sentence of `text` that holds it."""
    quoted, whole = squeeze(quote), squeeze(text)
    start = whole.find(quoted)
    if start < 0:
        return False
    return STRIVEN in whole[:start].rpartition("。")[2] + quoted


def problems(catalogue: Catalogue, texts: Texts) -> Iterator[Problem]:
    """Every target that leaves out the word that `texts` print before it."""
    for target in catalogue.targets:
        cite = target.cite
        text = texts.get((cite.document, cite.clause), "")
        if target.striven is None and is_striven(cite.quote, text):
            message = f"原文这一句的前面印着 “{STRIVEN}”；请写 striven，引印着它的那几个字"
            yield catalogue.origin(target).problem(("cite", "quote"), message)
