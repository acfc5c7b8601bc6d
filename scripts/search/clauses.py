"""An entry for each clause, with what the catalogue quotes of it and no record behind it says anyway."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scripts.catalogue.clause_label import clause_label
from scripts.catalogue.locator import anchor
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.clauses import Clause
from scripts.derived import wording
from scripts.derived.grouped import grouped
from scripts.derived.lookup import Lookup
from scripts.evidence.squeeze import squeeze
from scripts.pages.addresses import file_of, relative
from scripts.search.entry import Entry

_ROOT = "index.md"


def clause_entry(clause: Clause, quotes: list[str], answers: Sequence[str] = ()) -> Entry:
    """The entry of `clause`; `quotes`: of it, beside those of its figures; `answers`: what the document
    answers by it."""
    place = anchor(clause.locator)
    label = clause_label(clause.locator)
    return Entry(
        "clauses",
        f"{clause.document}-{place}",
        relative(_ROOT, file_of("documents", clause.document), place),
        f"{label} {clause.title}" if clause.title else label,
        said=(
            clause.summary,
            *(
                f"{figure.label}：{wording.bound(figure)}{wording.amount(figure)}"
                for figure in clause.figures
            ),
            *answers,
        ),
        quotes=tuple(dict.fromkeys([*(figure.quote for figure in clause.figures), *quotes])),
        documents=(clause.document,),
    )


def printed(lookup: Lookup) -> dict[tuple[str, str], list[str]]:
    """What the catalogue quotes of each clause for groups, offices, occupations and fields."""
    catalogue = lookup.catalogue
    named: Iterable[Sequence[Cite]] = (
        *(lookup.named_in(group) for group in catalogue.groups),
        *(lookup.named_in(office) for office in catalogue.departments),
        *(occupation.named_in for occupation in catalogue.occupations),
        *(lookup.named_in(field) for field in catalogue.fields),
        *(document.evidence for document in catalogue.documents),
        *([reference.cite for reference in d.references] for d in catalogue.documents),
        *([contact.cite for contact in d.contacts] for d in catalogue.documents),
        *([cap.newest[2]] for cap in catalogue.caps),
        *(
            [i.cite for i in s.formula.instalments if i.cite]
            for s in catalogue.schemes
            if s.formula
        ),
        *(reading.cites for reading in catalogue.readings),
    )
    return grouped(((c.document, c.clause), c.quote) for cites in named for c in cites)


def beyond(quotes: list[str], behind: list[Entry], clause: Clause) -> list[str]:
    """Those of `quotes` that neither the clause nor what stands behind it says anyway."""
    known = [squeeze(q) for entry in behind for q in entry.quotes]
    known += [squeeze(figure.quote) for figure in clause.figures]
    kept: list[str] = []
    for quote in sorted(dict.fromkeys(quotes), key=len, reverse=True):
        if not any(squeeze(quote) in other for other in known):
            known.append(squeeze(quote))
            kept.append(quote)
    return kept
