"""The part `finder` of the rules: what is asked, whom the answers may mean, and what is printed for them.

It stands beside the parts that the calculator's rules are compiled to, because it follows from the
records together: what an action prints for a group, which notice names it. No document that has
ended, or whose years are over, is in it: that is no offer.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.finder import FinderFit
from scripts.catalogue.models.groups import Group
from scripts.catalogue.vocabulary import ASKED, NOT_PRINTED
from scripts.derived.field_examples import field_examples
from scripts.derived.lookup import Lookup
from scripts.derived.notices import notices_for
from scripts.derived.phones_beside import phones_of
from scripts.derived.same_part import same_part
from scripts.derived.ties import Ties
from scripts.derived.trainees import trainees
from scripts.derived.visitor_places import visitor_places
from scripts.derived.wording import passed
from scripts.desks.finder_actions import action_part, answer_part
from scripts.pages import addresses
from scripts.rules.parts import cited, figure_part

FILE = "find.md"


def finder_part(lookup: Lookup) -> dict[str, Any]:
    """The part itself. Lists stand in the order in which they are shown."""
    catalogue = lookup.catalogue
    offering = [document for document in lookup.current if not passed(document)]
    fitted = {fit.group for fit in catalogue.finder_fits}
    groups = [group for group in catalogue.groups if group.id in fitted]
    held = {document.id for document in offering}
    told = [_group(group, held, lookup) for group in groups]
    paying = {notice["document"] for group in told for notice in group["notices"]}
    naming = {name for group in told for name in group["documents"]}
    ties = Ties(catalogue)
    acting = [a for d in offering for a in lookup.in_document("actions", d.id)]
    acted = [Cite(document=a.document, clause=a.clause, quote=a.title) for a in acting]
    return {
        "questions": [
            {
                "id": question.id,
                "asks": question.asks,
                "several": question.several,
                "answers": [{"id": a.id, "label": a.label} for a in question.answers],
            }
            for question in catalogue.finder_questions
        ],
        "places": [
            place._asdict()
            for place in visitor_places([d for d in offering if d.id in naming], catalogue.places)
        ],
        "fields": [
            {
                "id": field.id,
                "name": field.name,
                "examples": "、".join(field_examples(field, acting)),
                "cites": [cited(c) for c in field.named_in if c.document in paying],
                "tied": [
                    cited(c)
                    for _, passages in ties.about(field.id, [*field.named_in, *acted])
                    for c in passages
                    if c.document in held
                ],
            }
            for field in catalogue.fields
        ],
        "fits": [_fit(fit, catalogue) for fit in catalogue.finder_fits],
        "groups": told,
        "documents": [_document(document, lookup) for document in offering],
        "actions": [action_part(action, groups, lookup, FILE) for action in acting],
        "asked": [{"id": name, "words": words} for name, words in ASKED.items()],
        "not_printed": NOT_PRINTED,
        "index": addresses.relative(FILE, addresses.file_of("groups")),
    }


def _page(list_name: str, record_id: str) -> str:
    return addresses.relative(FILE, addresses.file_of(list_name, record_id))


def _fit(fit: FinderFit, catalogue: Catalogue) -> dict[str, Any]:
    found: dict[str, Any] = {"group": fit.group, "when": fit.when, "also": fit.also}
    if fit.unless:
        found["unless"] = fit.unless
    if fit.school_year:
        year = fit.school_year
        found["year"] = {
            **figure_part(year.figure, catalogue),
            "month": year.month,
            "day": year.day,
            "years_before": year.years_before,
        }
    return found


def _group(group: Group, held: set[str], lookup: Lookup) -> dict[str, Any]:
    """A group: the documents of `held` that print it, its notices, where it is named outside of the
    actions and which of them stand there."""
    cites = [cite for cite in lookup.named_in(group) if cite.document in held]
    notices: list[dict[str, Any]] = [
        {
            "document": notice.scheme.document,
            "page": _page("schemes", notice.scheme.id),
            "summary": notice.scheme.summary,
            "wide": notice.wide.name if notice.wide else None,
            "cites": [cited(cite) for cite in notice.cites],
        }
        for notice in notices_for(group, lookup)
        if notice.scheme.document in held
    ]
    return {
        "id": group.id,
        "name": group.name,
        "page": _page("groups", group.id),
        "documents": lookup.in_order(
            [*(cite.document for cite in cites), *(notice["document"] for notice in notices)]
        ),
        "notices": notices,
        "named": [cited(cite) for cite in group.named_in if cite.document in held],
        "near": [
            {"document": cite.document, "actions": [action.id for action in actions]}
            for cite, actions in same_part(group, lookup)
            if cite.document in held
        ],
    }


def _document(document: Document, lookup: Lookup) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.short_title,
        "place": document.place,
        "page": _page("documents", document.id),
        "summary": document.summary,
        "issuer": document.issuer,
        "phones": [
            {"value": phone.value, "cite": cited(phone.cite)} for phone in phones_of(document)
        ],
        "answers": [answer_part(answer, cited(answer.cite), []) for answer in document.answers],
        "trainees": [
            {"name": group.name, "page": _page("groups", group.id), "cite": cited(cite)}
            for group, cite in trainees(document.id, lookup)
        ],
    }
