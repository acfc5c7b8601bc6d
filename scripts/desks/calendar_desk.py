"""The desk for the days after the certificates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.scheme.scheme import Rules
from calculator.view import evidence_list
from calculator.view.calendar_entries import entries
from calculator.view.calendar_page import EVIDENCE, FILE, PAPERS
from scripts.desks.desk import Desk


def example(rules: Rules) -> dict[str, str]:
    """What stands in the form before anything is typed: everything by default."""
    part = rules.part("calendar")
    readings = {side["reading"]["id"]: side["reading"]["default"] for side in _sides(part)}
    return {
        **{name: text or "" for name, text in part["example"].items()},
        "class_date": "",
        "class_name": "",
        "remind_days": "",
        "contract": "",
        "opening": "",
        **{f"reading-{name}": value for name, value in readings.items()},
        "reading-edges": part["edges"][0]["value"],
    }


@dataclass(frozen=True)
class CalendarShows:
    """The part `calendar` of the rules, the entries by id, the readings that can be switched, what is to
    be kept and handed in as (title, lines of `evidence_list`); the names of the calendar file and of
    the list."""

    calendar: dict[str, Any]
    entries: dict[str, dict[str, str]]
    readings: list[dict[str, Any]]
    evidence: list[tuple[str, list[dict[str, Any]]]]
    file: str
    evidence_part: str


def shows(rules: Rules) -> CalendarShows:
    """What the template may use."""
    part = rules.part("calendar")
    return CalendarShows(
        calendar=part,
        entries={entry["id"]: entry for entry in entries(part)},
        readings=[side["reading"] for side in _sides(part)],
        evidence=_evidence(part),
        file=FILE,
        evidence_part=EVIDENCE,
    )


def _evidence(part: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The lines by kind, then those that an instalment goes by, each in its place."""
    lines = evidence_list.lines(part)
    alone = [line for line in lines if line["instalment"] is None]
    groups = [
        (title, [one for one in alone if one["paper"]["kind"] == kind]) for kind, title in PAPERS
    ]
    for instalment in part["scheme"]["formula"]["instalments"]:
        own = [line for line in lines if line["instalment"] == instalment["id"]]
        groups.append((f"{instalment['title']}看的事", own))
    return [group for group in groups if group[1]]


def _first_day(rules: Rules) -> str:
    """That of the example, which stands there until the visitor's own day is known."""
    return str(rules.part("calendar")["example"]["certified_on"]).split()[0]


def _sides(part: dict[str, Any]) -> list[dict[str, Any]]:
    return [part["start"], part["run"]]


DESK = Desk(
    name="calendar",
    file="calendar.md",
    title="取证以后的日子怎么算",
    description="填取证日期，算出看就业看到哪天、保险最晚从哪个月开始缴、每个条件最早哪天能满足，可以存进手机日历。",
    rules=("calendar", "time"),
    example=example,
    shows=shows,
    scheme=lambda rules: str(rules.part("calendar")["scheme"]["id"]),
    per_scheme=True,
    part="calendar",
    called=lambda rules: {"certified_on": "每批人的日期"},  # a table has one day for a class
    made=lambda rules: {"certified_on": f"{{certified_on|{_first_day(rules)}}} × {{certified}}"},
)
