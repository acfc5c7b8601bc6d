"""The page of a desk with the answer to its example, made by the code that runs in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.desks.content import cited_in, content_of
from scripts.desks.desk import Desk
from scripts.pages.page import Page


def page(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any], every: Sequence[Desk]) -> Page:
    """The page with the answer to its example; it leads to those of `every` desk that belong to
    the same scheme.
    """
    content = content_of(desk, catalogue, compiled)
    rules = Rules(content["rules"])
    fields = desk.example(rules)
    answer = desk.respond(rules, content["links"], fields)
    return Page(
        file=desk.file,
        template=desk.template,
        title=desk.title,
        description=desk.description,
        documents=_documents(desk, catalogue, compiled, content),
        shows={
            "name": desk.name,
            "fields": fields,
            "answer": answer["parts"],
            "answer_ranges": answer.get("ranges", {}),
            "data_version": rules.data_version,
            "beside": _beside(desk, every, Rules(compiled)),
            **desk.shows(rules),
        },
    )


def _beside(desk: Desk, every: Sequence[Desk], rules: Rules) -> list[Desk]:
    scheme = desk.scheme(rules)
    return [each for each in every if each.name != desk.name and each.scheme(rules) == scheme]


def _documents(
    desk: Desk, catalogue: Catalogue, compiled: dict[str, Any], content: dict[str, Any]
) -> list[str]:
    """The ids of the documents that the desk's answers rest on: not those of another scheme."""
    parts = dict(content["rules"]["rules"])
    if "schemes" in parts:
        scheme = desk.scheme(Rules(compiled))
        parts["schemes"] = [each for each in parts["schemes"] if each["id"] == scheme]
    cited = {document for document, _ in cited_in(parts)}
    return [document.id for document in catalogue.documents if document.id in cited]
