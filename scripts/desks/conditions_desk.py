"""The desk for which document governs a class and which conditions it meets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.entry import written_dates
from calculator.engine.notice.governing import period_of
from calculator.engine.scheme.scheme import Rules
from scripts.desks.desk import Desk

_YES_NO = {"yes": "是", "no": "否"}


def example(rules: Rules) -> dict[str, str]:
    """What stands in the form before anything is typed: everything by default."""
    where, sheet = rules.part("governing"), rules.part("conditions")
    readings = [where["reading"], *_switched(sheet)]
    place = _place(where, sheet)
    return {
        "place": place,
        "awarded": where["awarded"]["example"] if where["awarded"] else "",
        **{entry["option"]: _day(entry, place, where, sheet) for entry in where["dates"]},
        **{entry["id"]: entry["example"] for entry in sheet["entries"]},
        **{f"reading-{reading['id']}": reading["default"] for reading in readings},
    }


def _place(where: dict[str, Any], sheet: dict[str, Any]) -> str:
    """The example's place: one where the document whose conditions are asked for governs."""
    governed = [
        place
        for verdict in where["verdicts"]
        if verdict["outcome"] == "governs" and sheet["document"] in verdict["documents"]
        for place in verdict["when"]["places"]
    ]
    usual = str(where["example_place"])
    if not where["places"] or usual in governed or not governed:
        return usual if where["places"] else ""
    return str(governed[0])


def _day(entry: dict[str, Any], place: str, where: dict[str, Any], sheet: dict[str, Any]) -> str:
    """The example's date: one on which the document governs, the first such day if its own is none."""
    usual = str(entry["example"])
    governed = [
        period
        for verdict in where["verdicts"]
        if verdict["outcome"] == "governs" and sheet["document"] in verdict["documents"]
        if place in verdict["when"]["places"]
        for period in verdict["when"]["periods"]
    ]
    if not usual or period_of(where, written_dates.read(entry["option"], usual))["id"] in governed:
        return usual
    starts = [p["starts"] for p in where["periods"] if p["id"] in governed and p["starts"]]
    return "-".join(map(str, starts[0])) if starts else usual


@dataclass(frozen=True)
class ConditionsShow:
    """The parts `governing` and `conditions` of the rules; the entries for dates; the answers {value:
    word} by kind of entry; the entries of each section; the readings that can be switched; the
    `doubts` that the page names, the one about the date first where there is a choice."""

    governing: dict[str, Any]
    sheet: dict[str, Any]
    date_entries: list[dict[str, str]]
    answers: dict[str, dict[str, str]]
    entries_of: dict[str, list[dict[str, Any]]]
    switched: list[dict[str, Any]]
    doubts: list[dict[str, Any]]


def shows(rules: Rules) -> ConditionsShow:
    """What the template may use."""
    where, sheet = rules.part("governing"), rules.part("conditions")
    switched = _switched(sheet)
    related = [reading for reading in sheet["readings"] if not reading["switched"]]
    dated = [where["reading"]] if len(where["reading"]["options"]) > 1 else []
    return ConditionsShow(
        governing=where,
        sheet=sheet,
        date_entries=[{**e, "id": e["option"], "unit": ""} for e in where["dates"]],
        answers={"yes-no": _YES_NO},
        entries_of=_entries_of(sheet),
        switched=switched,
        doubts=_once([*dated, *where["related"], *switched, *related]),
    )


def _once(readings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({reading["id"]: reading for reading in readings}.values())


def _switched(sheet: dict[str, Any]) -> list[dict[str, Any]]:
    return [reading for reading in sheet["readings"] if reading["switched"]]


def _entries_of(sheet: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The entries of each section, each in the first section that asks for it."""
    entries = {entry["id"]: entry for entry in sheet["entries"]}
    found: dict[str, list[dict[str, Any]]] = {section["id"]: [] for section in sheet["sections"]}
    for check in sheet["checks"]:
        for name in check["entries"]:
            if name in entries:
                found[check["section"]].append(entries.pop(name))
    return found


DESK = Desk(
    name="conditions",
    file="conditions.md",
    title="这个班适用哪份文件、够不够条件",
    description="选地方、填日期，看这个班的补贴适用哪份文件；逐条核对够不够条件，每条附原文。",
    rules=("governing", "conditions", "time"),
    example=example,
    shows=shows,
    scheme=lambda rules: str(rules.part("conditions")["scheme"]),
    per_scheme=True,
    part="conditions",
    called=lambda rules: {e["id"]: e["label"] for e in rules.part("conditions")["entries"]},
)
