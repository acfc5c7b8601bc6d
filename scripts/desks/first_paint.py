"""The page of a desk with the answer to its example, made by the code that runs in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.places import in_order
from scripts.desks.bundle import release
from scripts.desks.content import cited_in, content_of
from scripts.desks.desk import Desk
from scripts.desks.scheme_desks import of_roster
from scripts.desks.shared_fields import made, shared_fields
from scripts.pages.addresses import ROSTER
from scripts.pages.page import Page


@dataclass(frozen=True)
class DeskFrame:
    """What the frame of every desk uses, and its template beside what it shows itself.

    `release`: of what it computes with, as its bundle tells; `scheme_id`, `scheme_title`: of its scheme, empty for a desk of none; `others`: the same for other schemes or forms, (title, page); `fields` {name: text} of the form, `answer`
    {element id: HTML}, `answer_ranges` {field: [least, most, now]} of its sliders; `beside`: the
    other desks of its scheme; `roster`: the page that counts the people of a scheme from a roster, empty
    where none does; `shared`: see `shared_fields`; `made`: see `Desk.made`.
    """

    name: str
    release: str
    scheme_id: str
    scheme_title: str
    others: list[tuple[str, str]]
    fields: dict[str, str]
    answer: dict[str, str]
    answer_ranges: dict[str, list[int]]
    data_version: str
    beside: list[Desk]
    roster: str
    shared: list[str]
    made: dict[str, str]


def page(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any], every: Sequence[Desk]) -> Page:
    """The page with the answer to its example; it leads to those of `every` desk that belong to
    the same scheme.
    """
    content = content_of(desk, catalogue, compiled)
    rules, known = Rules(content["rules"]), Rules(compiled)
    own = desk.scheme(known)
    scheme = known.scheme(own) if own else None
    fields = desk.example(rules)
    answer = desk.respond(rules, content["links"], fields)
    return Page(
        file=desk.file,
        template=desk.template,
        title=desk.title,
        description=desk.description,
        documents=_documents(desk, catalogue, compiled, content),
        shows=desk.shows(rules),
        frame=DeskFrame(
            name=desk.name,
            release=release(desk, content),
            scheme_id=scheme.id if scheme else "",
            scheme_title=scheme.title if scheme else "",
            others=_others(desk, every, known),
            fields=fields | answer.get("fields", {}),
            answer=answer["parts"],
            answer_ranges=answer.get("ranges", {}),
            data_version=rules.data_version,
            beside=_beside(desk, every, known),
            roster=ROSTER if own and scheme == of_roster(known) else "",
            shared=shared_fields(desk, every, catalogue, compiled),
            made=made(desk, catalogue, compiled) if own else {},
        ),
    )


def _others(desk: Desk, every: Sequence[Desk], rules: Rules) -> list[tuple[str, str]]:
    """The page of each other scheme; a scheme may have several forms, so those go by their own name."""
    same = [each for each in every if each.module == desk.module and each.name != desk.name]
    return [
        (rules.scheme(each.scheme(rules)).title if each.per_scheme else each.title, each.file)
        for each in same
    ]


def _beside(desk: Desk, every: Sequence[Desk], rules: Rules) -> list[Desk]:
    scheme = desk.scheme(rules)
    if scheme is None:
        return []
    return [each for each in every if each.name != desk.name and each.scheme(rules) == scheme]


def _documents(
    desk: Desk, catalogue: Catalogue, compiled: dict[str, Any], content: dict[str, Any]
) -> list[str]:
    """The ids of the documents that the desk's answers rest on, that of its scheme first: not those of
    another scheme."""
    parts = dict(content["rules"]["rules"])
    if "schemes" in parts:
        scheme = desk.scheme(Rules(compiled))
        parts["schemes"] = [each for each in parts["schemes"] if each["id"] == scheme]
    cited = {document for document, _ in cited_in(parts)}
    scheme = desk.scheme(Rules(compiled))
    own = Rules(compiled).scheme(scheme).document if scheme else None
    listed = [document.id for document in in_order(catalogue) if document.id in cited]
    return sorted(listed, key=lambda name: name != own)
