"""Which records cite which clause: the way back from a clause to everything entered from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models import Cap, Cite, Evidence, Form, Scheme
from scripts.derived.named_in import NamedIn

Place = tuple[str, str]


@dataclass(frozen=True)
class Mention:
    """One record that cites a clause; `part` names the part of it that does, if it has parts.

    `page` and `fragment` say where the record stands, if that is not the page of its own id.
    """

    list_name: str
    id: str
    title: str
    part: str | None = None
    page: str = ""
    fragment: str = ""


LISTS = (
    "actions",
    "targets",
    "requirements",
    "caps",
    "schemes",
    "readings",
    "forms",
    "groups",
    "occupations",
    "fields",
    "departments",
)


def mentions(catalogue: Catalogue) -> dict[Place, list[Mention]]:
    """Mentions by (document, locator), in the order of `LISTS` and of the records, none twice."""
    found: dict[Place, list[Mention]] = {}
    for place, mention in sorted(_all(catalogue), key=lambda each: LISTS.index(each[1].list_name)):
        known = found.setdefault(place, [])
        if mention not in known:
            known.append(mention)
    return found


def _all(catalogue: Catalogue) -> Iterator[tuple[Place, Mention]]:
    for action in catalogue.actions:
        mention = Mention("actions", action.id, f"{action.number_as_printed} {action.title}")
        yield (action.document, action.clause), mention
    for target in catalogue.targets:
        mention = Mention("targets", target.id, target.title, page=target.measure)
        yield (target.cite.document, target.cite.clause), mention
    for requirement in catalogue.requirements:
        place = requirement.cite.document, requirement.cite.clause
        page = requirement.document
        yield (
            place,
            Mention("requirements", requirement.id, requirement.title, None, page, requirement.id),
        )
    for list_name in ("caps", "schemes", "readings"):
        for record in catalogue.records(list_name):
            for cite, part in _cites(record, None):
                title = f"{record.id} {record.title}" if list_name == "readings" else record.title
                part = part if isinstance(record, Scheme) else None
                page = record.document if isinstance(record, Cap) else ""
                yield (cite.document, cite.clause), Mention(list_name, record.id, title, part, page)
    for occupation in catalogue.occupations:
        for cite in occupation.named_in:
            mention = Mention("occupations", occupation.id, occupation.name)
            yield (cite.document, cite.clause), mention
    for form in catalogue.forms:
        for cite, part in _cites(form, None):
            mention = Mention("forms", form.id, form.title, part, "index", form.id)
            yield (cite.document, cite.clause), mention
    printed = NamedIn(catalogue)
    for list_name in ("groups", "fields", "departments"):
        for record in catalogue.records(list_name):
            for cite in printed.of(record):
                mention = Mention(list_name, record.id, record.name)
                yield (cite.document, cite.clause), mention


def _cites(value: Any, part: str | None) -> Iterator[tuple[Cite, str | None]]:
    """Every citation inside `value`, with the title of the innermost part that holds it."""
    if isinstance(value, Cite) and not isinstance(value, Evidence):
        yield value, part
    elif isinstance(value, BaseModel):
        part = getattr(value, "label", None) or getattr(value, "title", None) or part
        if isinstance(value, (Scheme, Form)):
            part = None
        for name in type(value).model_fields:
            yield from _cites(getattr(value, name), part)
    elif isinstance(value, list):
        for item in value:
            yield from _cites(item, part)
