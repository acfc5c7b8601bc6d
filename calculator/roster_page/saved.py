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
from calculator.roster_page.settings import Settings

WORKBOOK, MAPPING, PLAN = "名册核对.xlsx", "列的对应.json", "班次表.csv"
_MARK = "\ufeff"  # by which spreadsheets know UTF-8


def file(
    want: str, rules: Rules, found: Gathered, judged: dict[str, Any], made: Settings
) -> dict[str, str]:
    """{name, type, text or hex} of the file that is wanted."""
    name = file_names.named(want, "", dates.iso(made.on))
    if want == WORKBOOK:
        documents = rules.part_of("roster", made.scheme)["documents"]
        content = roster_workbook.annotated(found, judged["people"], documents, made.hidden)
        return {"name": name, "type": XLSX, "hex": content.hex()}
    return {"name": name, "type": "text/csv", "text": _MARK + to_plan.table(rules, judged, made)}


def columns_file(found: Gathered, made: Settings) -> dict[str, str]:
    """The same of what each column is, which can be saved while some are still asked about."""
    columns: dict[str, str] = {}
    for _, table in found.tables:
        columns |= table.assigned.columns()
    name = file_names.named(MAPPING, "", dates.iso(made.on))
    return {"name": name, "type": "application/json", "text": mapping.text(columns)}
