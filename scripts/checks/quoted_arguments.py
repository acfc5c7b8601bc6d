"""Whether what a reading puts between quotation marks stands in the words that it cites.

The argument for an option is worth what can be checked: “…” are printed words, and a citation of the
same reading has to hold them. Parts left out are marked ……; words that are nowhere printed are told
without quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.walk import Inside
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_QUOTED = re.compile("“([^”]+)”")


def check_quoted_arguments(catalogue: Catalogue) -> Iterator[Problem]:
    """Every “…” in the question or an argument of a reading that none of its citations holds."""
    for reading in catalogue.readings:
        held = [squeeze(cite.quote) for cite in reading.cites]
        texts: list[tuple[Inside, str]] = [(("question",), reading.question)]
        texts += [
            (("options", i, "argument"), option.argument)
            for i, option in enumerate(reading.options)
        ]
        for inside, text in texts:
            for quoted in _QUOTED.findall(text):
                pieces = [squeeze(piece) for piece in quoted.split("……")]
                if not any(all(piece in quote for piece in pieces) for quote in held):
                    yield catalogue.origin(reading).problem(
                        inside,
                        f"“{quoted}” 不在这条理解分歧的引文（cites）里；"
                        "请补引印着它的原文，照原文改，或去掉引号改用自己的话",
                    )
