"""What the workbooks of plans say when they are reckoned anew, held against the engine."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from openpyxl import load_workbook

from calculator.engine.plan.columns import DATE, MONEY, PEOPLE
from calculator.engine.scheme.scheme import Rules
from calculator.files import plan_months, plan_results, plan_workbook
from calculator.files.sheet_formula import READY
from tests import frozen, generated_plans
from tests.generated_plans import Made

DAY = "2099-06-01"
LINKS = {
    document.id: {"title": document.short_title, "clauses": {}}
    for document in frozen.catalogue().documents
}


def book_of(rules: Rules, made: Made) -> bytes:
    """The workbook of a plan that has been read."""
    return plan_workbook.filled(
        rules, LINKS, made.plan, made.classes, made.refused, made.found, DAY
    )


def differences(book: bytes, again: Any) -> list[str]:
    """Where a value that stood beside a formula is another one when it is reckoned anew."""
    formulas = load_workbook(io.BytesIO(book))
    values = load_workbook(io.BytesIO(book), data_only=True)
    found = []
    for sheet in formulas:
        for line in sheet.iter_rows():
            for cell in line:
                if cell.data_type == "f":
                    then = values[sheet.title][cell.coordinate].value
                    now = again[sheet.title][cell.coordinate].value
                    if not _same(then, now):
                        found.append(
                            f"{sheet.title}!{cell.coordinate}: {then!r}, {now!r}, {cell.value}"
                        )
    return found


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) < 1e-6
    return (one or "") == (other or "")


def filled_in(rules: Rules, made: Made, rows: list[dict[str, str]]) -> bytes:
    """The template of a plan with `rows` typed into it as a person would, without values of formulas."""
    empty = generated_plans.unread(rules, made.scheme, made.choices)
    book = load_workbook(io.BytesIO(plan_workbook.template(rules, LINKS, empty, "")))
    sheet = book.worksheets[0]
    own = plan_workbook.shown(generated_plans.columns(made.scheme, made.plan.days.heading))
    for down, row in enumerate(rows):
        for across, column in enumerate(own):
            text = row.get(column.field, "")
            sheet.cell(2 + down, 1 + across).value = _typed(column.holds, text)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _typed(holds: str, text: str) -> Any:
    """A text as a person types it into a cell: numbers and dates become such."""
    if holds == DATE and text:
        return datetime.strptime(text, "%Y-%m-%d")
    if holds in (PEOPLE, MONEY):
        try:
            return float(text)
        except ValueError:
            pass
    return text or None


def disagreements(made: Made, rows: list[dict[str, str]], again: Any) -> list[str]:
    """Where the template says something else of its rows than the engine."""
    found = []
    computed = {one[0]: one for one in made.classes}
    sheet = again[plan_results.TITLE]
    titles = [cell.value for cell in sheet[1]]
    total = titles.index("合计（元）")
    for place, row in enumerate(rows):
        line = [cell.value for cell in sheet[2 + place]]
        one = computed.get(2 + place)
        says = line[1] or ""
        if (says == READY) != bool(one):
            why = [message for number, _, message, _ in made.refused if number == 2 + place]
            found.append(f"{made.scheme.id} {made.choices} {row}: {says!r}, {why}")
        elif one:
            _, _, due, fen, _, _, _, _, _ = one[8][0]
            told = [round((value or 0) * 100, 4) for value in line[total - len(due) : total + 1]]
            if told != [*due, fen]:
                found.append(f"{row}: {told}, {due} {fen}")
    [sums] = [line for line in sheet.iter_rows(values_only=True) if line[0] == "合计"]
    if round((sums[total] or 0) * 100, 4) != made.plan.total:
        found.append(f"sum {sums[total]}, {made.plan.total}")
    months = again[plan_months.TITLE]
    [last] = [line for line in months.iter_rows(values_only=True) if line[0] == "合计"]
    if round((last[-1] or 0) * 100, 4) != made.plan.total:
        found.append(f"months {last[-1]}, {made.plan.total}")
    return found
