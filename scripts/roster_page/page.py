"""The page ``roster/``: a school's roster is judged person by person, in the browser alone."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import ceil
from typing import Any

from calculator.engine.roster.judging import readings
from calculator.engine.scheme.scheme import Rules, Scheme
from calculator.sheets import limits
from scripts.catalogue.catalogue import Catalogue
from scripts.desks.idle import IdleShows
from scripts.desks.runtimes import pyodide_files
from scripts.desks.scheme_desks import of_roster
from scripts.pages.addresses import ROSTER
from scripts.pages.page import Page
from scripts.roster_page import filling, python_zip, rules_file
from scripts.roster_page.filling import ColumnShows

PAGE = ROSTER
TITLE = "按花名册算"
_MEGABYTE = 1_000_000
_PLAIN, _IDLE = "pages/roster.md.j2", "idle-page.md.j2"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'"
)
"""What the page says of itself: no connection but to the site's own files, no form that is sent."""


@dataclass(frozen=True)
class RosterShows:
    """The scheme; the page for many of its classes; its readings [(id, question, default, [(value, title)])], those that decide people
    and those of the sum; its kinds of course [(kind, title)]; what is fetched, in megabytes as it is sent, in bytes as the worker
    counts it; the limits; the columns, and the workbook to fill in."""

    scheme: str
    scheme_title: str
    plan: str
    readings: list[tuple[str, str, str, list[tuple[str, str]]]]
    courses: list[tuple[str, str]]
    megabytes: int
    bytes: int
    policy: str
    largest: int
    seconds: int
    columns: list[ColumnShows]
    workbook: str


def template(compiled: dict[str, Any]) -> str:
    """The template of the page, for who does not want the page itself."""
    return _PLAIN if of_roster(Rules(compiled)) else _IDLE


def page(compiled: dict[str, Any], day: date) -> Page:
    """The page for the first scheme of the `compiled` rules that has a roster, as of `day`; where there is
    none, it says so."""
    rules = Rules(compiled)
    scheme = of_roster(rules)
    if scheme is None:
        return Page(
            file=PAGE,
            template=_IDLE,
            title=TITLE,
            description=f"{TITLE}：目前没有能算的内容。",
            documents=[],
            shows=IdleShows(False, rules.schemes),
        )
    return Page(
        file=PAGE,
        template=_PLAIN,
        title=TITLE,
        description="放进培训班的花名册，逐人看算不算取证、稳定就业，缺什么，最迟到哪个月；按班算出补贴。名册不离开您的设备。",
        documents=[scheme.document],
        shows=RosterShows(
            scheme=scheme.id,
            scheme_title=scheme.title,
            plan=rules_file.plan_file(rules),
            readings=_readings(rules, scheme),
            courses=[(cap["kind"], cap["title"]) for cap in scheme.rule["caps"]],
            megabytes=megabytes(),
            bytes=counted_bytes(),
            policy=POLICY,
            largest=limits.FILE,
            seconds=limits.SECONDS,
            columns=filling.filled_in(rules, scheme.id, day),
            workbook=filling.FILE,
        ),
    )


def files(catalogue: Catalogue, compiled: dict[str, Any]) -> Iterator[tuple[str, str | bytes]]:
    """(name in the site, content) of what the page's worker fetches, and of the workbook to fill in, where there
    is something to judge."""
    if scheme := of_roster(Rules(compiled)):
        yield rules_file.FILE, rules_file.rules_file(PAGE, catalogue, compiled)
        yield python_zip.FILE, python_zip.python_zip()
        yield filling.FILE, filling.workbook(catalogue, compiled, scheme.id)


def _readings(rules: Rules, scheme: Scheme) -> list[Any]:
    part, calendar = rules.part_of("roster", scheme.id), rules.part_of("calendar", scheme.id)
    found = {name: one for name, one in readings(part, calendar)}
    found |= {one["id"]: one for one in scheme.readings}
    return [
        (
            *(name, one.get("question") or "一段月份的头和尾算不算在内", one["default"]),
            [(option["value"], option["title"]) for option in one["options"]],
        )
        for name, one in found.items()
    ]


def megabytes() -> int:
    """What is fetched before the first roster is read, packed as servers pack."""
    packed = sum(len(zlib.compress(content)) for content in _fetched().values())
    return ceil(packed / _MEGABYTE)


def counted_bytes() -> int:
    """What the worker counts while it comes: unpacked, without the scripts."""
    return sum(len(content) for name, content in _fetched().items() if not name.endswith(".js"))


@cache  # nothing of it changes while a site is built or served
def _fetched() -> dict[str, bytes]:
    return pyodide_files(python_zip.PACKAGES) | {python_zip.FILE: python_zip.python_zip()}
