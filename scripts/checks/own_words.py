"""Whether the figures in the editors' own words stand in what the record quotes."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence.own_words import unfounded
from scripts.files.problems import Problem


def check_own_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Every text with figures that neither a quotation nor a value of its record bears."""
    for record, inside, figures in unfounded(catalogue):
        named = "、".join(dict.fromkeys(one.words for one in figures))
        yield catalogue.origin(record).problem(
            inside,
            f"这里写了 “{named}”，这条记录的引文和数值里都没有；"
            "请照原文改，或补引印着它的原文，或改写成不带数的话",
        )
