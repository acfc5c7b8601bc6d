"""Which fields of the desks are one thing: what is typed in one of them stands in all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.desks.content import content_of
from scripts.desks.desk import Desk

_OF_THE_PAGE = {"scheme", "form", "source", "table", "scenarios", "result"}
_ROWS = "rows"  # a field that holds a whole table, below the names of its columns
_NAMED = {"class_id": "class_name"}  # what a table calls the name of a class, and a form


def shared_fields(
    desk: Desk, every: Sequence[Desk], catalogue: Catalogue, compiled: dict[str, Any]
) -> list[str]:
    """The fields of `desk` that stand in the table of its scheme, in the form's order: ``field``, or
    ``field=name`` where it has another name there.
    """
    if desk.scheme(Rules(compiled)) is None:
        return []
    scheme = desk.scheme(Rules(compiled))
    shared = set(table(scheme, every, catalogue, compiled)) | _parts(
        scheme, every, catalogue, compiled
    )
    shared -= set(made(desk, catalogue, compiled))
    fields = [field for field in _meanings(desk, catalogue, compiled) if _named(field) in shared]
    return [field if _named(field) == field else f"{field}={_named(field)}" for field in fields]


def table(
    scheme: str | None, every: Sequence[Desk], catalogue: Catalogue, compiled: dict[str, Any]
) -> dict[str, list[str]]:
    """{name: the desks of `scheme` that have this field}, of the fields that several have and all mean
    alike."""
    known = Rules(compiled)
    found: dict[str, dict[str, str]] = {}
    for desk in every:
        if desk.scheme(known) == scheme:
            for field, meaning in _meanings(desk, catalogue, compiled).items():
                found.setdefault(_named(field), {})[desk.name] = meaning
    return {
        name: list(desks)
        for name, desks in found.items()
        if len(desks) > 1 and len(set(desks.values())) == 1
    }


def made(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any]) -> dict[str, str]:
    """See `Desk.made`."""
    return desk.made(Rules(content_of(desk, catalogue, compiled)["rules"]))


def _parts(
    scheme: str | None, every: Sequence[Desk], catalogue: Catalogue, compiled: dict[str, Any]
) -> set[str]:
    """The fields that others are made of."""
    known = Rules(compiled)
    texts = [
        text
        for desk in every
        if desk.scheme(known) == scheme
        for text in made(desk, catalogue, compiled).values()
    ]
    return {name for text in texts for name in re.findall(r"{([a-z_]+)", text)}


def _named(field: str) -> str:
    return _NAMED.get(field, field)


def _meanings(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any]) -> dict[str, str]:
    """{field: what it is called where it stands, or its id where that says it all}."""
    rules = Rules(content_of(desk, catalogue, compiled)["rules"])
    example = desk.example(rules)
    columns = example.pop(_ROWS, "").partition("\n")[0]
    fields = [*filter(None, columns.split(",")), *example]
    called = Rules(compiled).scheme(desk.scheme(Rules(compiled))).labels() | desk.called(rules)
    return {name: called.get(name, _named(name)) for name in fields if name not in _OF_THE_PAGE}
