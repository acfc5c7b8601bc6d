"""The part `provider` of the rules: what institutions are asked, the conditions that are printed for
undertaking training, how one applies, and what else is printed for their kind.

No document that has ended, or whose years are over, is in it.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue.models.conditions import Conditions
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.governing import Governing, Verdict
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.vocabulary import NOT_PRINTED, STRENGTHS
from scripts.derived.lookup import Lookup
from scripts.derived.phones_beside import phones_of
from scripts.derived.visitor_places import places_offering
from scripts.derived.wording import passed
from scripts.pages import addresses
from scripts.rules.conditions import conditions_part
from scripts.rules.parts import cited

FILE = "provider.md"


def provider_part(lookup: Lookup) -> dict[str, Any]:
    """The part itself. Lists stand in the order in which they are shown."""
    catalogue = lookup.catalogue
    offering = [document for document in lookup.current if not passed(document)]
    schemes = {scheme.id: scheme.document for scheme in catalogue.schemes}
    sheets = [
        _sheet(conditions, document, lookup)
        for document in offering
        for conditions in catalogue.conditions
        if schemes[conditions.scheme] == document.id
    ]
    sheets = [sheet for sheet in sheets if sheet["checks"]]  # others say nothing of who may
    asked = {check["requirement"]["id"] for sheet in sheets for check in sheet["checks"]}
    told = asked | {one["id"] for sheet in sheets for one in sheet["applying"] + sheet["duties"]}
    kinds = {
        name: [kind.id for kind in catalogue.provider_kinds if name in kind.addressed]
        for name in {name for kind in catalogue.provider_kinds for name in kind.addressed}
    }
    return {
        "places": [place._asdict() for place in places_offering(catalogue)],
        "kinds": [
            {"id": kind.id, "title": kind.title, "choice": kind.choice}
            for kind in catalogue.provider_kinds
        ],
        "sheets": sheets,
        "documents": [_document(document) for document in offering],
        "printed": [
            {**_told(requirement), "kinds": kinds.get(requirement.id, [])}
            for document in offering
            for requirement in lookup.in_document("requirements", document.id)
            if requirement.about == "provider" and requirement.id not in told
        ],
        "not_printed": NOT_PRINTED,
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.short_title,
        "place": document.place,
        "page": addresses.relative(FILE, addresses.file_of("documents", document.id)),
        "issuer": document.issuer,
        "phones": [
            {"value": phone.value, "cite": cited(phone.cite)} for phone in phones_of(document)
        ],
    }


def _told(requirement: Requirement) -> dict[str, Any]:
    return {
        "id": requirement.id,
        "document": requirement.document,
        "title": requirement.title,
        "rule": requirement.rule,
        "strength": STRENGTHS.get(requirement.strength, ""),
        "cite": cited(requirement.cite),
    }


def _sheet(conditions: Conditions, document: Document, lookup: Lookup) -> dict[str, Any]:
    """The conditions of one document: those that say who may undertake training are asked, in the
    section that asks for the kind of institution; what else institutions have to do is told."""
    catalogue = lookup.catalogue
    part = conditions_part(conditions, catalogue)
    by_id = {requirement.id: requirement for requirement in catalogue.requirements}

    def of_provider(check: dict[str, Any]) -> bool:
        return by_id[check["requirement"]["id"]].about == "provider"

    asking = {check["section"] for check in part["checks"] if check["kind"] == "one-of"}
    checks = [check for check in part["checks"] if check["section"] in asking]
    entries = {name for check in checks for name in check["entries"]}
    verdicts = [
        (each, verdict)
        for each in catalogue.governing
        for verdict in each.verdicts
        if document.id in verdict.documents
    ]
    awarded = [each.awarded for each, verdict in verdicts if verdict.when.awarded == "yes"]
    return {
        "scheme": conditions.scheme,
        "document": document.id,
        "place": document.place,
        "entries": [entry for entry in part["entries"] if entry["id"] in entries],
        "checks": checks,
        "caps": [],
        "readings": [],
        "kind_entry": next((c["entries"][0] for c in checks if c["kind"] == "one-of"), ""),
        "awarded": {"label": awarded[0].label, "help": awarded[0].help} if awarded else None,
        "by_reference": [
            {
                "title": f"{'、'.join(_titles(each, verdict))}：{verdict.title}",
                "text": verdict.text,
                "cites": list(map(cited, verdict.cites)),
            }
            for each, verdict in verdicts
            if verdict.outcome == "by-reference"
        ],
        "applying": [_told(by_id[name]) for name in conditions.applying],
        "duties": [
            _told(by_id[check["requirement"]["id"]])
            for check in part["checks"]
            if check["section"] not in asking and of_provider(check)
        ],
        "forms": [
            {
                "title": form.title,
                "page": addresses.relative(FILE, addresses.file_of("forms"), form.id),
            }
            for form in catalogue.forms
            if form.document == document.id
        ],
    }


def _titles(governing: Governing, verdict: Verdict) -> list[str]:
    return [place.title for place in governing.places if place.id in verdict.when.places]
