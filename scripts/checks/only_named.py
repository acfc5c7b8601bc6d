"""Whether an office that a document only names is not taken for one that has something to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.vocabulary import ONLY_NAMED
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem


def check_only_named(catalogue: Catalogue) -> Iterator[Problem]:
    """Every office whose name is quoted from a cited title, an address or a copy, and not said to be;
    every division without its bureau."""
    titles: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document in catalogue.documents:
        for reference in document.references:
            cite = reference.cite
            titles[cite.document, cite.clause].append(squeeze(cite.quote))
    sent: dict[tuple[str | None, str, str], str] = {
        (to.department, to.cite.document, to.cite.clause): to.how
        for document in catalogue.documents
        for to in document.sent_to
    }
    for office in catalogue.departments:
        origin = catalogue.origin(office)
        if office.level == "局内处室" and office.bureau is None:
            yield origin.problem(("level",), "局内处室要写明属于哪个局；请补上 bureau")
        for i, cite in enumerate(office.named_in):
            quote = squeeze(cite.quote)
            right = sent.get((office.id, cite.document, cite.clause))
            if any(quote in title for title in titles[cite.document, cite.clause]):
                right = "title"
            if right and cite.only != right:
                message = (
                    f"这里它{ONLY_NAMED[right]}，没有给它分工；请写上 only: {right}，"
                    "或引写明它做什么的那一句"
                )
                yield origin.problem(("named_in", i, "quote"), message)
