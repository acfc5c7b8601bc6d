"""Whether a target carries the 力争 that its document prints before it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.vocabulary import STRIVEN
from scripts.files.problems import Problem, shown


def check_striven(catalogue: Catalogue) -> Iterator[Problem]:
    """Every target that leaves the word out, or says it without showing it."""
    for target in catalogue.targets:
        origin = catalogue.origin(target)
        if target.striven is None:
            if STRIVEN in target.cite.quote:
                message = f"引文里有 “{STRIVEN}”；请写 striven，引印着这个词的那几个字"
                yield origin.problem(("cite", "quote"), message)
            continue
        at = (target.striven.document, target.striven.clause)
        if STRIVEN not in target.striven.quote:
            message = f"引文里没有 “{STRIVEN}”：“{shown(target.striven.quote)}”；请引到有它的地方，没有就删去"
            yield origin.problem(("striven", "quote"), message)
        elif at != (target.cite.document, target.cite.clause):
            message = (
                f"“{STRIVEN}” 要和数字印在同一条；请引 {target.cite.document} {target.cite.clause}"
            )
            yield origin.problem(("striven", "clause"), message)
