"""Whether what is said of a class names the doubtful readings of the words that it rests on.

A verdict, a ceiling and a check of conditions state something as a fact. Where a reading of the
register doubts the very words they cite, they name it (`related`), and the page shows it. The words
in doubt are the first that a reading cites; the others bear on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem


def check_doubted(catalogue: Catalogue) -> Iterator[Problem]:
    """Every verdict, ceiling and check that cites doubted words and names no reading of them."""
    doubts = [(r.id, r.cites[0]) for r in catalogue.readings]
    for governing in catalogue.governing:
        origin = catalogue.origin(governing)
        for i, verdict in enumerate(governing.verdicts):
            named = {governing.reading, *verdict.related}
            for name, quote in _unnamed(verdict.cites, named, doubts):
                yield origin.problem(("verdicts", i), _message(name, quote))
        ceilings = [
            scheme.ceiling.cite
            for scheme in catalogue.schemes
            if scheme.id == governing.ceiling.scheme and scheme.ceiling
        ]
        for name, quote in _unnamed(ceilings, set(governing.ceiling.related), doubts):
            yield origin.problem(("ceiling",), _message(name, quote))
    requirements = {requirement.id: requirement for requirement in catalogue.requirements}
    for conditions in catalogue.conditions:
        origin = catalogue.origin(conditions)
        for i, check in enumerate(conditions.checks):
            held = [requirements.get(name) for name in (check.requirement, *check.definitions)]
            named = {*check.related, *([check.reading.id] if check.reading else [])}
            for name, quote in _unnamed([r.cite for r in held if r], named, doubts):
                yield origin.problem(("checks", i), _message(name, quote))


def _unnamed(
    cites: Iterable[Cite], named: set[str], doubts: list[tuple[str, Cite]]
) -> Iterator[tuple[str, str]]:
    """(reading, words) of each of `doubts` about words in `cites` that is not among `named`."""
    told = set(named)
    for cite in cites:
        for name, doubted in doubts:
            if name not in told and _same_words(cite, doubted):
                told.add(name)
                yield name, doubted.quote


def _same_words(one: Cite, other: Cite) -> bool:
    """Whether one of the two quotations stands in the other."""
    if (one.document, one.clause) != (other.document, other.clause):
        return False
    first, second = squeeze(one.quote), squeeze(other.quote)
    return first in second or second in first


def _message(name: str, quote: str) -> str:
    return f"这里引的话有理解分歧 {name}（“{quote}”）；请把 {name} 写进 related，或改引别的话"
