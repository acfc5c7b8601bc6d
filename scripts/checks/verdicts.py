"""Whether every scheme that can be computed is said to govern some class.

The calculators answer for it, so visitors must be told for which classes. That holds for a document
that has ended too: the classes before its end are still paid by it, and the compiled verdict says by
itself that it has ended from that day on.
"""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.governing import Outcome
from scripts.files.problems import Problem

_APPLIES: tuple[Outcome, ...] = ("governs", "by-reference")


def check_verdicts(catalogue: Catalogue) -> Iterator[Problem]:
    """Every document with a scheme with a formula that no verdict says to apply, at the first one."""
    if not catalogue.is_whole("governing"):
        return
    verdicts = [verdict for record in catalogue.governing for verdict in record.verdicts]
    applied = {name for v in verdicts if v.outcome in _APPLIES for name in v.documents}
    held = {document.id: document for document in catalogue.documents}
    for scheme in catalogue.schemes:
        document = held.get(scheme.document)
        if scheme.formula is None or document is None or document.id in applied:
            continue
        applied.add(document.id)
        message = (
            f"补贴方案 “{scheme.id}” 算得出钱，catalog/governing.yml 里却没有一条结论说《{document.short_title}》"
            "管哪些班；请在那里的 verdicts 里加一条（管的地方先写进 places）："
            f"{{id: {document.id}-governs, outcome: governs, title: 适用哪份文件, text: 怎么办, "
            f"when: {{places: [地方的编号], periods: [{_last_period(catalogue)}]}}, "
            f"documents: [{document.id}], cites: [写着从哪天起执行的引文]}}"
        )
        if document.ended_on:
            message += "；停止执行了也要写，那天以前的班照它办，那天以后本站自己会说它已停止"
        yield catalogue.origin(scheme).problem(("formula",), message)


def _last_period(catalogue: Catalogue) -> str:
    """The id of the last period there is, as an example."""
    periods = [period.id for record in catalogue.governing for period in record.periods]
    return periods[-1] if periods else "日子的编号"
