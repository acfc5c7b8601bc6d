"""What can be taken away: the roster with the verdicts beside it, what each column is, the classes for a plan."""

from __future__ import annotations

from typing import Any

from calculator.engine.entry import dates
from calculator.engine.roster import mapping
from calculator.engine.roster.gathered import Gathered
from calculator.engine.scheme.money import plain_yuan
from calculator.files import file_names, roster_workbook
from calculator.files.cells import harmless, quoted
from calculator.files.xlsx import XLSX
from calculator.roster_page.masking import family_name
from calculator.roster_page.settings import Settings

WORKBOOK, MAPPING, PLAN = "名册核对.xlsx", "列的对应.json", "班次表.csv"
_COLUMNS = ("班次", "参训人数", "取证人数", "稳定就业人数", "成交单价")
_MARK = "\ufeff"  # by which spreadsheets know UTF-8


def file(want: str, found: Gathered, judged: dict[str, Any], made: Settings) -> dict[str, str]:
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
    return {"name": name, "type": "text/csv", "text": _MARK + _plan(judged, made)}


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


def _plan(judged: dict[str, Any], made: Settings) -> str:
    lines = [",".join(_COLUMNS)]
    for one in judged["classes"]:
        price = "" if made.price is None else plain_yuan(made.price)
        cells = [
            one["class_id"],
            *(str(one[c]) for c in ("trainees", "certified", "employed")),
            price,
        ]
        lines.append(",".join(quoted(harmless(cell)) for cell in cells))
    return "\r\n".join(lines) + "\r\n"
