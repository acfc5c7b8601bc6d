"""Whether the words of questions are of use: printed words stand in some record, and no word has two uses."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.walk import leaves
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_SEARCHED = [name for name in KINDS if name not in ("question_words", "everyday_words")]


def check_question_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Every word that is an everyday word too, and every printed one that stands in no record."""
    everyday = {word.casefold() for one in catalogue.everyday_words for word in one.words}
    whole = all(catalogue.is_whole(name) for name in _SEARCHED)
    said = _said(catalogue) if catalogue.question_words and whole else ""
    for one in catalogue.question_words:
        origin = catalogue.origin(one)
        for i, word in enumerate(one.words):
            if word.casefold() in everyday:
                message = (
                    f"“{word}” 在 everyday_words 里已经有了；它说的是一条记录就留在那里，"
                    "说的是问什么就留在这里，两处只留一处"
                )
                yield origin.problem(("words", i), message)
        for i, printed in enumerate(one.printed):
            if whole and squeeze(printed) not in said:
                message = (
                    f"登记的内容里没有 “{printed}”，搜它什么也找不到；请改成记录里写的词，或删去"
                )
                yield origin.problem(("printed", i), message)


def _said(catalogue: Catalogue) -> str:
    """Every text of the other records."""
    return "\n".join(
        squeeze(value)
        for name in _SEARCHED
        for record in catalogue.records(name)
        for _, _, value in leaves(record)
        if isinstance(value, str)
    )
