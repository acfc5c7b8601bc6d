"""What can be taken away: the roster with the verdicts beside it, what each column is, the classes for a plan."""

from __future__ import annotations

from typing import Any

from calculator.engine.entry import dates
from calculator.engine.roster import mapping
from calculator.engine.roster.gathered import Gathered
from calculator.engine.scheme.scheme import Rules
from calculator.files import file_names, roster_workbook
from calculator.files.xlsx import XLSX
from calculator.roster_page import to_plan
from calculator.roster_page.masking import family_name
from calculator.roster_page.settings import Settings

WORKBOOK, MAPPING, PLAN = "名册核对.xlsx", "列的对应.json", "班次表.csv"
_MARK = "\ufeff"  # by which spreadsheets know UTF-8


def file(
    want: str, rules: Rules, found: Gathered, judged: dict[str, Any], made: Settings
) -> dict[str, str]:
    """{name, type, text or hex} of the file that is wanted."""
    name = file_names.named(want, "", dates.iso(made.on))
    if want == WORKBOOK:
        content = roster_workbook.annotated(_sheets(found, made.hidden), judged["people"])
        return {"name": name, "type": XLSX, "hex": content.hex()}
    if want == MAPPING:
        columns: dict[str, str] = {}
        for _, table in found.tables:
            columns |= table.assigned.columns()
        return {"name": name, "type": "application/json", "text": mapping.text(columns)}
    return {"name": name, "type": "text/csv", "text": _MARK + to_plan.table(rules, judged, made)}


def _sheets(found: Gathered, hidden: bool) -> list[tuple[str, list[Any], int]]:
    made = []
    for sheet, table in found.tables:
        rows, at = table.rows, table.assigned.places.get("name")
        if hidden and at is not None:
            people = {row for row, _ in table.people}
            rows = [(row, _hidden(cells, at) if row in people else cells) for row, cells in rows]
        made.append((sheet, rows, table.headed))
    return made


def _hidden(cells: list[str], at: int) -> list[str]:
    return [family_name(cell) if place == at else cell for place, cell in enumerate(cells)]
