"""All desks, and the files in the site that they run on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.desks import (
    application_desk,
    calendar_desk,
    class_desk,
    conditions_desk,
    find_desk,
    idle,
    outlook_desk,
    plan_desk,
    provider_desk,
)
from scripts.desks.bundle import bundle
from scripts.desks.desk import Desk
from scripts.desks.first_paint import page
from scripts.desks.idle import is_idle
from scripts.desks.runtimes import runtime_files
from scripts.desks.scheme_desks import others
from scripts.files.docs_tree import DocsTree
from scripts.pages.page import Page

RELEASES = "releases.json"
"""By the name of each desk its release: the one file that a page asks for anew, so its name stays."""

DESKS: tuple[Desk, ...] = (
    find_desk.DESK,
    provider_desk.DESK,
    class_desk.DESK,
    outlook_desk.DESK,
    calendar_desk.DESK,
    conditions_desk.DESK,
    application_desk.DESK,
    plan_desk.DESK,
)


def every_desk(compiled: dict[str, Any]) -> tuple[Desk, ...]:
    """`DESKS` that have something to show, and one more for each other scheme and form."""
    rules = Rules(compiled)
    forms = application_desk.every(rules)
    shown = [
        forms[0] if desk is application_desk.DESK else desk
        for desk in DESKS
        if not is_idle(desk, rules)
    ]
    more = [other for desk in shown if desk.per_scheme for other in others(desk, rules)]
    return (*shown, *more, *forms[1:])


def pages(catalogue: Catalogue, compiled: dict[str, Any]) -> Iterator[Page]:
    """The page of each desk, and what stands in the place of those that have nothing to show."""
    every = every_desk(compiled)
    for desk in every:
        yield page(desk, catalogue, compiled, every)
    yield from idle_pages(compiled)


def idle_pages(compiled: dict[str, Any]) -> Iterator[Page]:
    """What stands in the place of each of `DESKS` that has nothing to show."""
    rules = Rules(compiled)
    for desk in DESKS:
        if is_idle(desk, rules):
            yield idle.page(desk, rules)


def write_files(tree: DocsTree, catalogue: Catalogue, compiled: dict[str, Any]) -> None:
    """Write the bundle of each desk, of which release each is, and both Python runtimes into `tree`."""
    releases = {}
    for desk in every_desk(compiled):
        text = bundle(desk, catalogue, compiled)
        releases[desk.name] = json.loads(text)["release"]
        tree.write(desk.bundle, text)
    tree.write(RELEASES, json.dumps(releases))
    for name, content in runtime_files():
        tree.write(name, content)
