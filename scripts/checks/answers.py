"""Whether an answer to a visitor's question says what its quotation prints, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.answers import Answer
from scripts.catalogue.walk import Inside
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem, shown

_LEFT_OPEN = "没有写"


def check_answers(catalogue: Catalogue) -> Iterator[Problem]:
    """Every answer whose printed word does not stand in its quotation or in its own words, that comes
    near a question and does not say what it leaves open, or that cites another document."""
    for document in catalogue.documents:
        for i, said in enumerate(document.answers):
            for inside, message in _wrong(said, ("cite", "quote"), said.cite.quote):
                yield catalogue.origin(document).problem(("answers", i, *inside), message)
            if said.cite.document != document.id:
                message = (
                    f"引的是 {said.cite.document}；一份文件只回答自己写的，"
                    "请移到那份文件的 answers 里"
                )
                yield catalogue.origin(document).problem(
                    ("answers", i, "cite", "document"), message
                )
    for action in catalogue.actions:
        for i, answer in enumerate(action.answers):
            for inside, message in _wrong(answer, ("quote",), answer.quote):
                yield catalogue.origin(action).problem(("answers", i, *inside), message)


def _wrong(answer: Answer, at: Inside, quote: str) -> Iterator[tuple[Inside, str]]:
    word = squeeze(answer.word)
    if word not in squeeze(quote):
        yield at, f"引文里没有 “{shown(answer.word)}”；请把它引全，或照原文改 word"
    if word not in squeeze(answer.text):
        yield (
            ("text",),
            f"原文用的词是 “{shown(answer.word)}”，这句话里没有；请照写，别换成别的说法",
        )
    if answer.near and _LEFT_OPEN not in answer.text:
        message = f"只写到一点的，要说清什么“{_LEFT_OPEN}”；原文直接回答了，就删去 near"
        yield ("text",), message
    elif not answer.near and _LEFT_OPEN in answer.text:
        yield (
            ("text",),
            f"这句话里有“{_LEFT_OPEN}”，就没有直接回答；请补上 near: true，或改写这句话",
        )
