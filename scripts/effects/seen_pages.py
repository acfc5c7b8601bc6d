"""The pages of one state without its site: where each would stand, what it is called, a fingerprint of
what it would say.

A page that computes is not made for it: it says what its part of the rules says.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment

from calculator.engine.scheme.scheme import Rules
from scripts.derived.lookup import Lookup
from scripts.desks.content import content_of
from scripts.desks.every import every_desk, idle_pages
from scripts.desks.scheme_desks import of_roster
from scripts.desks.site_parts import with_site_parts
from scripts.evidence import page_quotes
from scripts.open_data.edition import Edition
from scripts.pages import addresses, changes
from scripts.pages.every import standing
from scripts.pages.rendering import render, templates
from scripts.pages.unproved_mark import MARK
from scripts.published import moved
from scripts.published.all_pages import beside_desks
from scripts.published.names import WITH_ADDRESS
from scripts.roster_page import page as roster_page
from scripts.roster_page.rules_file import rules_file

_HEADING = re.compile(r"^# (.+?)(?: *\{.*\})?$", re.MULTILINE)
_TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)


class Seen(NamedTuple):
    """A page: its title, a fingerprint of what it says, and where it leads if it only leads on."""

    title: str
    print: str
    leads_to: str = ""


class _Nowhere:
    """Where records are written, told of none: on another line of another file they say what they said."""

    def of(self, record: object) -> None:
        """Of a record."""

    def of_page(self, page: object) -> None:
        """Of the record that a page is the page of."""


def seen(lookup: Lookup, content: Path, entries: list[changes.Entry]) -> dict[str, Seen]:
    """Every page by its address; `content`: where the hand-written ones are, `entries` the log. The form
    that changes a record is left out: it says the same whatever the records say."""
    compiled = with_site_parts(lookup.compiled, lookup)
    edition = Edition(lookup.catalogue, lookup.compiled, lookup.unproved)
    environment = templates(lookup, edition.version)
    environment.globals["origins"] = _Nowhere()
    found = dict(_written_by_hand(lookup, content))
    files = []
    for page in (*beside_desks(lookup, compiled, entries), *idle_pages(compiled)):
        files.append(page.file)
        found[address(page.file)] = Seen(page.title, _print(render(page, environment)))
    for desk in every_desk(compiled):
        files.append(desk.file)
        says = json.dumps(content_of(desk, lookup.catalogue, compiled), sort_keys=True)
        found[address(desk.file)] = Seen(desk.title, _print(says))
    says = _of_rosters(lookup, compiled, environment)
    files.append(roster_page.PAGE)
    found[address(roster_page.PAGE)] = Seen(roster_page.TITLE, _print(says))
    for page in moved.pages(lookup, files):
        found[address(page.file)] = Seen(page.title, "", page.shown["leads_to"])
    return found


def _of_rosters(lookup: Lookup, compiled: dict[str, Any], environment: Environment) -> str:
    """What the page for rosters says: what its rules do, or that there are none."""
    if of_roster(Rules(compiled)):
        return rules_file(roster_page.PAGE, lookup.catalogue, compiled)
    return render(roster_page.page(compiled, lookup.catalogue.day), environment)


def places(lookup: Lookup) -> dict[str, str]:
    """The title of each record that stands at a place of a page, by its address."""
    found = {}
    for list_name in WITH_ADDRESS:
        for record in lookup.catalogue.records(list_name):
            if list_name == "clauses":
                at = addresses.clause_link(addresses.INDEX, record.document, record.locator)
                found[at] = record.title or record.locator
                continue
            stands = standing(list_name, record)
            if stands.fragment:
                where = address(addresses.file_of(list_name, stands.page))
                found[f"{where}#{stands.fragment}"] = stands.title
    return found


def address(file: str) -> str:
    """Where the page of a Markdown file stands, seen from the home page: ``caps/`` of ``caps/index.md``."""
    return addresses.relative(addresses.INDEX, file)


def _written_by_hand(lookup: Lookup, content: Path) -> Iterator[tuple[str, Seen]]:
    marked = page_quotes.marked(lookup.catalogue, lookup.unproved.keys, MARK, content)
    for file in sorted(content.rglob("*.md")):
        text = marked.get(file) or file.read_text(encoding="utf-8")
        name = file.relative_to(content).as_posix()
        called = _TITLE.search(text) or _HEADING.search(text)
        yield address(name), Seen(called[1].strip() if called else name, _print(text))


def _print(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
