"""The desk for the days after the certificates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.scheme.scheme import Rules
from calculator.view.calendar_page import FILE, PAPERS, entries
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
    """The part `calendar` of the rules, the entries by id, the readings that can be switched, the
    kinds of paper (id, title), the name of the calendar file."""

    calendar: dict[str, Any]
    entries: dict[str, dict[str, str]]
    readings: list[dict[str, Any]]
    paper_kinds: tuple[tuple[str, str], ...]
    file: str


def shows(rules: Rules) -> CalendarShows:
    """What the template may use."""
    part = rules.part("calendar")
    return CalendarShows(
        calendar=part,
        entries={entry["id"]: entry for entry in entries(part)},
        readings=[side["reading"] for side in _sides(part)],
        paper_kinds=tuple(
            (kind, title)
            for kind, title in PAPERS
            if any(p["kind"] == kind for p in part["papers"])
        ),
        file=FILE,
    )


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
)
