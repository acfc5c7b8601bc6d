"""Whether a tie ties: passages of several documents, in several wordings, and no two of them twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

Place = tuple[str, str, str]


def check_ties(catalogue: Catalogue) -> Iterator[Problem]:
    """A tie inside one document, one of words that are the same anyway, two passages tied twice."""
    first: dict[frozenset[Place], str] = {}
    for tie in catalogue.ties:
        origin = catalogue.origin(tie)
        places = [(p.document, p.clause, squeeze(p.quote)) for p in tie.passages]
        if len({document for document, _, _ in places}) == 1:
            message = "几处都在同一份文件里；请写至少两份文件里意思相同的话"
            yield origin.problem(("passages",), message)
        elif len({words for _, _, words in places}) == 1:
            message = "几处印的字一样，程序自己找得到；这里只写字不同、意思相同的，请删去"
            yield origin.problem(("passages",), message)
        for one, other in combinations(range(len(places)), 2):
            pair = frozenset((places[one], places[other]))
            known = first.setdefault(pair, tie.id)
            if len(pair) == 1 or known != tie.id:
                told = "上面已经写过这一处" if len(pair) == 1 else f"{known} 已经把这两处对上了"
                message = f"{told}；请只留一条"
                yield origin.problem(("passages", other), message)
