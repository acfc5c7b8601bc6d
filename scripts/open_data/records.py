"""The whole catalogue as one JSON object that other programs can read.

A citation is always ``{document, clause, quote}``; a percentage is ``{"value": 80, "unit": "%"}``
or a figure whose unit is ``%``; dates are ISO. Ids are stable.
"""

from __future__ import annotations

import json
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import PUBLISHED
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.schemes import Formula, Instalment, InstalmentValue, Scheme
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.record_id import record_id
from scripts.derived.named_in import NamedIn
from scripts.evidence.unproved import ALL_PROVED, Unproved

FILE = "data/catalog.json"
OpenData = dict[str, list[dict[str, Any]]]


def open_data(catalogue: Catalogue, unproved: Unproved = ALL_PROVED) -> OpenData:
    """Every record of every published list, in the order of the catalogue's files, each with what
    it says and nobody has held against the source yet.
    """
    printed = NamedIn(catalogue)

    def published(record: Any) -> dict[str, Any]:
        # The name of a record that cites nothing is of no clause.
        waiting = dict.fromkeys(claim.key for claim in unproved.of(record) if claim.document)
        cites = [dict(zip(("document", "clause", "quote"), key, strict=True)) for key in waiting]
        said = _record(record, printed)
        said.pop("formerly", None)
        return {**said, "formerly": record.formerly, "unproved": cites}

    return {name: [published(r) for r in catalogue.records(name)] for name in PUBLISHED}


def to_json(data: OpenData) -> str:
    """The open data as text: UTF-8 characters as they are, two spaces of indent, a final newline."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _record(record: Any, printed: NamedIn) -> dict[str, Any]:
    """A record as published: its own keys, with what `_document` and the others below change."""
    match record:
        case Document():
            return _document(record)
        case Clause():
            return _clause(record)
        case Action():
            return _action(record)
        case Cap():
            return _cap(record)
        case Scheme():
            return _scheme(record)
        case Department() | Group() | Field():
            return _named(record, printed)
    published: dict[str, Any] = record.model_dump(mode="json")
    return published


def _document(document: Document) -> dict[str, Any]:
    record = document.model_dump(mode="json")
    record["evidence"] = [{"about": e.about, "cite": _cite(e)} for e in document.evidence]
    return record


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "id": record_id(clause),
        "document": clause.document,
        "locator": clause.locator,
        "title": clause.title,
        "summary": clause.summary,
        "figures": [
            {
                "id": figure.id,
                "label": figure.label,
                "value": figure.value.number,
                "to": figure.to and figure.to.number,
                "unit": figure.unit,
                "bound": figure.bound,
                "cite": {
                    "document": clause.document,
                    "clause": clause.locator,
                    "quote": figure.quote,
                },
            }
            for figure in clause.figures
        ],
        "slips": [slip.model_dump(mode="json") for slip in clause.slips],
    }


def _action(action: Action) -> dict[str, Any]:
    record = action.model_dump(mode="json")
    for part in record["parts"]:
        part.setdefault("brings_up", False)
    for key in ("parts", "answers"):
        record[key] = [_quoted(part, action) for part in record[key]]
    record["cite"] = {
        "document": action.document,
        "clause": action.clause,
        "quote": action.title,
    }
    return record


def _quoted(part: dict[str, Any], action: Action) -> dict[str, Any]:
    """A part, or an answer, with the whole citation of its words."""
    quote = part.pop("quote")
    return part | {"cite": {"document": action.document, "clause": action.clause, "quote": quote}}


def _cap(cap: Cap) -> dict[str, Any]:
    """The newest amount stands where those with one alone have theirs."""
    _, amount, cite = cap.newest
    return cap.model_dump(mode="json") | {"amount": amount, "cite": _cite(cite)}


def _named(record: Department | Group | Field, printed: NamedIn) -> dict[str, Any]:
    named_in = [_cite(cite) for cite in printed.of(record)]
    said: dict[str, Any] = record.model_dump(mode="json") | {"named_in": named_in}
    if isinstance(record, Group):
        said["throughout"] = record.throughout
    if isinstance(record, Department):
        only = [cite for cite in record.named_in if cite.only]
        said["only_named"] = [{"only": cite.only, "cite": _cite(cite)} for cite in only]
    return said


def _scheme(scheme: Scheme) -> dict[str, Any]:
    record = scheme.model_dump(mode="json")
    if scheme.formula:
        record["formula"] |= _formula(scheme.formula)
    if scheme.ceiling:
        record["ceiling"]["share"] = _percent(scheme.ceiling.share)
        record["ceiling"]["reaches"] = _percent(scheme.ceiling.reaches)
    return record


def _formula(formula: Formula) -> dict[str, Any]:
    return {"instalments": [_instalment(i) for i in formula.instalments]}


def _instalment(instalment: Instalment) -> dict[str, Any]:
    """The newest figures stand where those that do not change have theirs, all of them in `values`,
    which is left out where there are none."""
    record = instalment.newest.model_dump(mode="json", exclude={"values"})
    record |= _figures(instalment.newest, instalment)
    if instalment.when and instalment.newest.when and instalment.newest.when.reaches:
        record["when"]["reaches"] = _percent(instalment.newest.when.reaches)
    if instalment.values:
        record["values"] = [
            value.model_dump(mode="json")
            | _figures(value, instalment)
            | {"reaches": value.reaches and _percent(value.reaches)}
            for value in instalment.values
        ]
    return record


def _figures(value: Instalment | InstalmentValue, instalment: Instalment) -> dict[str, Any]:
    """A share and an amount with their units, None where there is none."""
    unit = "元/班" if instalment.pays == "per-class" else "元/人"
    return {
        "share": value.share and _percent(value.share),
        "amount": value.amount and {"value": value.amount.number, "unit": unit},
    }


def _percent(share: Quantity) -> dict[str, Any]:
    return {"value": share.number, "unit": "%"}


def _cite(cite: Cite) -> dict[str, str]:
    return {"document": cite.document, "clause": cite.clause, "quote": cite.quote}
