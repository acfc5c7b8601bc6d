"""The first sheet of a plan's workbook: its classes as they were filled in, or rows to fill in."""

from calculator.engine.plan import origin
from calculator.engine.plan.columns import DATE, KIND, MONEY, PEOPLE
from calculator.files import xlsx_cells, xlsx_numbers
from calculator.files.xlsx_cells import blank, text
from calculator.files.xlsx_checks import check

TITLE = "班次"
FIRST = 2  # the row below the headings
_LOOKS = {PEOPLE: "count", MONEY: "money", DATE: "day"}


def rows(columns, source, classes):
    """The rows of the sheet. `source`: the `Origin` of what is written; `classes`: each as `ClassPlan.read`
    gives it, {entry id: text} for one that was refused, or None for a line to be filled in.
    """
    made = [[text(column.title(), "head") for column in columns]]
    made[0].append(text(origin.heading(source), "aside"))
    for one in classes:
        made.append([_cell(column, one) for column in columns])
    return made


def checks(columns, last, kinds, helps):
    """What may be typed into the columns down to the row `last`.

    `kinds`: the range with the kinds of courses, "" where there are none; `helps` {entry id: what is
    to be written there}.
    """
    asked = {
        PEOPLE: ("whole", "0"),
        MONEY: ("decimal", "0"),
        DATE: ("date", str(xlsx_numbers.FIRST_SERIAL)),
    }
    if kinds:
        asked[KIND] = ("list", kinds)
    made = []
    for place, column in enumerate(columns):
        if column.holds in asked:
            kind, formula = asked[column.holds]
            told = helps.get(column.field) or column.title()
            made.append(check(place, FIRST, last, kind, formula, column.heading, told))
    return made


def _cell(column, one):
    look = _LOOKS.get(column.holds, "text")
    if isinstance(one, dict):
        return text(one.get(column.field, ""))
    value = None if one is None else column.value(one)
    if value is None:
        return blank(look)
    if column.holds == PEOPLE:
        return xlsx_cells.count(value)
    if column.holds == MONEY:
        return xlsx_cells.money(value)
    if column.holds == DATE:
        return xlsx_numbers.day(value)
    return text(column.kinds[value] if column.holds == KIND else value)
