"""Whether what a reading or a tie puts between quotation marks stands in the words that it cites.

An argument is worth what can be checked: “…” are printed words, and a citation of the same record has
to hold them. Parts left out are marked ……; words that are nowhere printed are told without quotation
marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.walk import Inside
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_QUOTED = re.compile("“([^”]+)”")


def check_quoted_arguments(catalogue: Catalogue) -> Iterator[Problem]:
    """Every “…” in the question or an argument of a reading, or in the reason of a tie, that none of
    its citations holds."""
    for tie in catalogue.ties:
        for quoted in _not_held(tie.why, tie.passages):
            message = (
                f"“{quoted}” 不在这条对应的引文（passages）里；"
                "请把引文引到印着它的地方，照原文改，或去掉引号改用自己的话"
            )
            yield catalogue.origin(tie).problem(("why",), message)
    for reading in catalogue.readings:
        texts: list[tuple[Inside, str]] = [(("question",), reading.question)]
        texts += [
            (("options", i, "argument"), option.argument)
            for i, option in enumerate(reading.options)
        ]
        for inside, text in texts:
            for quoted in _not_held(text, reading.cites):
                message = (
                    f"“{quoted}” 不在这条理解分歧的引文（cites）里；"
                    "请补引印着它的原文，照原文改，或去掉引号改用自己的话"
                )
                yield catalogue.origin(reading).problem(inside, message)


def _not_held(text: str, cites: Iterable[Cite]) -> Iterator[str]:
    held = [squeeze(cite.quote) for cite in cites]
    for quoted in _QUOTED.findall(text):
        pieces = [squeeze(piece) for piece in quoted.split("……")]
        if not any(all(piece in quote for piece in pieces) for quote in held):
            yield quoted
