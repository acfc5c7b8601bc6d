"""The frozen catalogue: invented cities, made up for tests and untouched by any change of policy.

It stands in ``tests/catalogue/`` and is laid out as the real one, with records of every kind. Its
schemes: `SCHEME` has instalments, readings, calendar, conditions, governing verdicts and a form;
``made-up-2099`` pays in another way; ``yunzhou-2025`` has a ceiling alone; two have no formula.
Its own ``sources.lock`` proves all but one record (待核). Records are handed out again and again: do
not write to them.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.desks.site_parts import with_site_parts
from scripts.evidence import sources_lock
from scripts.evidence.claims import claims
from scripts.evidence.unproved import Unproved
from scripts.files.problems import Problem
from scripts.rules.compiled import compile_rules

FOLDER = Path(__file__).parent / "catalogue"
LOCK = FOLDER / "sources.lock"
SCHEME = "yunzhou-2026"
"""The scheme whose payouts tests write out by hand."""
DAY = date(2099, 6, 1)
"""The day as of which it is shown: one of its documents has ended by then."""


@cache
def checked() -> tuple[Catalogue, list[Problem]]:
    """(catalogue, problems); there are no problems unless a check came to be stricter."""
    made, problems = check(FOLDER)
    made.day = DAY
    return made, problems


def catalogue() -> Catalogue:
    """The records of the frozen catalogue."""
    return checked()[0]


@cache
def unproved() -> Unproved:
    """What its lock leaves unproved."""
    return Unproved(claims(catalogue()), sources_lock.read(LOCK).quotes)


@cache
def _text() -> str:
    rules = compile_rules(catalogue(), unproved().keys)
    return json.dumps(with_site_parts(rules, Lookup(catalogue(), LOCK)))


def compiled() -> dict[str, Any]:
    """Its compiled rules, as the build would write them: each time new ones, so that no test
    finds what another changed."""
    made: dict[str, Any] = json.loads(_text())
    return made


def rules() -> Rules:
    """Its rules, as `calculator.rules.load` would read them: each time new ones."""
    return Rules(compiled())
