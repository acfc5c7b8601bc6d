"""What a desk takes of the compiled rules, and the links to the clauses that they cite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calculator.engine.scheme.scheme import Rules, Scheme
from scripts.catalogue.catalogue import Catalogue
from scripts.desks.desk import Desk
from scripts.pages import addresses
from scripts.rules.compiled import version_of
from scripts.rules.own_governing import own_governing

_OF_A_SCHEME = {"calendar", "conditions", "forms", "time"}


def content_of(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any]) -> dict[str, Any]:
    """``{rules, links}`` of a desk: the parts of the `compiled` rules it needs, and no days, conditions
    and forms of another scheme; the links lead from its page to every clause that these parts cite.
    """
    known = compiled["rules"]
    parts = {name: known[name] for name in desk.rules if name in known}
    rules = Rules(compiled)
    own_scheme = desk.scheme(rules)
    if own_scheme and _OF_A_SCHEME & parts.keys():
        scheme = rules.scheme(own_scheme)
        for name in ("calendar", "conditions", "time"):
            own = rules.part_of(name, scheme.id)
            parts = {n: part if n != name else own for n, part in parts.items() if n != name or own}
        if "governing" in parts and desk.name != desk.module:
            parts["governing"] = _own_governing(parts["governing"], scheme, catalogue)
        if "forms" in parts:
            parts["forms"] = [
                form for form in parts["forms"] if form["document"] == scheme.document
            ]
    if "schemes" in parts:  # nobody computes with the others here, and their documents do not apply
        parts["schemes"] = [scheme for scheme in parts["schemes"] if scheme["formula"]]
    # A sum is compared by the version of the schemes; where there is none, only what is here counts.
    version = compiled["data_version"] if "schemes" in parts else version_of(parts)
    return {
        "rules": {"data_version": version, "rules": parts},
        "links": clause_links(desk.file, catalogue, set(cited_in(parts))),
    }


def _own_governing(part: dict[str, Any], scheme: Scheme, catalogue: Catalogue) -> dict[str, Any]:
    reading = next(r for r in catalogue.readings if r.id == part["reading"]["id"])
    return own_governing(part, scheme.document, own_reading=reading.scheme == scheme.id)


def cited_in(value: object) -> Iterator[tuple[str, str]]:
    """(document, clause) of every citation somewhere in `value`."""
    if isinstance(value, dict):
        if {"document", "clause", "quote"} <= value.keys():
            yield value["document"], value["clause"]
        for inner in value.values():
            yield from cited_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from cited_in(inner)


def clause_links(
    file: str, catalogue: Catalogue, cited: set[tuple[str, str]]
) -> dict[str, dict[str, Any]]:
    """Where the clauses cited stand, seen from the page `file`: see `view.markup.citation`."""
    links: dict[str, dict[str, Any]] = {
        document.id: {"title": document.short_title, "clauses": {}}
        for document in catalogue.documents
    }
    for clause in catalogue.clauses:
        place = clause.document, clause.locator
        if place in cited:
            links[clause.document]["clauses"][clause.locator] = addresses.clause_link(file, *place)
    return links
