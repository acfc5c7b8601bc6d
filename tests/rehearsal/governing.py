"""What an editor writes in ``catalog/governing.yml`` when a document comes in addition, or takes
the place of another."""

from __future__ import annotations

import re
from datetime import date

from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.governing import Verdict, first_day
from tests.rehearsal.draft import Draft


def of_a_new_place(draft: Draft, name: str) -> None:
    """The document `name`, of a place that no other governs, governs there at any time."""
    [governing] = draft.catalogue().governing
    document = next(d for d in draft.catalogue().documents if d.id == name)
    periods = ", ".join(period.id for period in governing.periods)
    draft.under(governing, "places", f"- {{id: of-{name}, title: {document.reach}, help: null}}")
    draft.under(
        governing,
        "verdicts",
        f"- {{id: {name}-governs, outcome: governs, title: 适用新的办法, text: 按新的办法付。, "
        f"when: {{places: [of-{name}], periods: [{periods}]}}, documents: [{name}], "
        f"cites: [{{document: {name}, clause: 标题, quote: {document.title}}}]}}",
    )


def handed_on(draft: Draft, old: Document, name: str, day: date, quote: str) -> None:
    """From `day` on, which `quote` of the document `name` prints, it governs what `old` did."""
    catalogue = draft.catalogue()
    [governing] = catalogue.governing
    held = {document.id: document for document in catalogue.documents}
    firsts = [first_day(p.starts, held) if p.starts else None for p in governing.periods]
    number = max(i for i, first in enumerate(firsts) if first is None or first <= day)
    ids = [period.id for period in governing.periods]
    until, after = ids[: number + 1], ids[number + 1 :]
    from_then = f"from-{name}"
    cite = f"{{document: {name}, clause: 二（一）, quote: {quote}}}"
    origin = catalogue.origin(governing)
    file = draft.file_of(catalogue, governing)
    lines = file.read_text(encoding="utf-8").splitlines()
    next_ones = []
    for i, verdict in enumerate(governing.verdicts):
        kept = verdict.when.periods
        if until[-1] in kept and old.id in verdict.documents:
            later = [from_then, *(p for p in kept if p in after)]
            kept = [p for p in kept if p in until]
            next_ones.append(_of_the_next(verdict, name, later, cite))
        elif until[-1] in kept:
            kept = [*(p for p in kept if p in until), from_then, *(p for p in kept if p in after)]
        at = origin.loaded.place((*origin.path, "verdicts", i, "when", "periods"))[0] - 1
        lines[at] = re.sub(r"periods: \[.*?\]", f"periods: [{', '.join(kept)}]", lines[at])
    begin = (
        origin.loaded.place((*origin.path, "periods", number + 1))[0] - 1
        if after
        else next(i for i, line in enumerate(lines) if line == "    verdicts:")
    )
    lines.insert(begin, f"      - {{id: {from_then}, starts: {{ended: {old.id}}}, cite: {cite}}}")
    draft.rewrite(file, lines)
    for written in next_ones:
        draft.under(governing, "verdicts", f"- {written}")


def _of_the_next(verdict: Verdict, name: str, periods: list[str], cite: str) -> str:
    """`verdict` in these periods, said of the document that takes its document's place."""
    awarded = f', awarded: "{verdict.when.awarded}"' if verdict.when.awarded else ""
    return (
        f"{{id: {verdict.id}-next, outcome: {verdict.outcome}, title: 适用接替的办法, "
        f"text: 按接替的办法办。, when: {{places: [{', '.join(verdict.when.places)}], "
        f"periods: [{', '.join(periods)}]{awarded}}}, documents: [{name}], cites: [{cite}]}}"
    )
