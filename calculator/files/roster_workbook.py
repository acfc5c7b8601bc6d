"""A roster given back as a workbook: every sheet, row and column as it was, and beside the people what was
found of them.
"""

from calculator.engine.entry.text import starred
from calculator.engine.roster import identity
from calculator.engine.roster.words import HEADINGS, cells
from calculator.files import kept_cells
from calculator.files.xlsx import Sheet, workbook
from calculator.files.xlsx_cells import text

_LONGEST_TITLE = 31  # characters of a sheet's name that workbooks take
_NOT_IN_TITLES = "[]:*?/\\'"
_STARRED = (
    "identity",
    "certificate_number",
)  # fields of which stars are shown where names are masked


def annotated(found, people, documents, masked=False):
    """The bytes of the workbook of what `Gathered` has `found`; `people` as `classes.judge` gives them;
    `documents` {id: title}. `masked`: of names the first character is left, of numbers a few digits.

    What was a number or a day is one again; whatever else is text, so that no formula is run.
    """
    by_sheet = {}
    for person in people:
        by_sheet.setdefault(person["sheet"], {})[person["row"]] = person
    titles = []
    made = []
    for one in found.sheets:
        titles.append(_title(starred(one.name), titles))
        own = by_sheet.get(one.name, {})
        beside = {row: cells(own[row], documents) for row in own}
        made.append(Sheet(titles[-1], _rows(one, beside, masked), 0))
        made[-1].merged = one.merged
        made[-1].hidden = one.hidden
    return workbook(made)


def _rows(sheet, beside, masked):
    before, hidden = None, {}
    if sheet.table:
        before = _before(sheet.table.headings)
        beside[sheet.table.headed] = HEADINGS
        hidden = _hidden(sheet.table) if masked else {}
    people = {row for row, _ in sheet.table.people} if sheet.table else ()
    rows = [(number, _without(row, before)) for number, row in sheet.rows]
    width = max([len(row) for _, row in rows]) if rows else 0
    made = [[]]  # a sheet has a row
    for number, row in rows:
        made += [[] for _ in range(number - len(made))]  # blank rows stay where they were
        if masked:
            row = [
                _masked(cell, hidden.get(at) if number in people else None)
                for at, cell in enumerate(row)
            ]
        filled = [kept_cells.cell(cell) for cell in row]
        told = beside.get(number, ())
        if told:
            look = "head" if told is HEADINGS else "text"
            filled += ["" for _ in range(width - len(row))] + [text(cell, look) for cell in told]
        made[number - 1] = filled
    return made


def _before(headings):
    """Where the verdicts stand that a workbook brings along which was given back before; None without any."""
    for at, heading in enumerate(headings):
        if heading == HEADINGS[0] and tuple(headings[at : at + len(HEADINGS)]) == HEADINGS:
            return at
    return None


def _without(row, before):
    return row if before is None else row[:before] + row[before + len(HEADINGS) :]


def _hidden(table):
    """{place of a column: how its cells are masked}."""
    places = table.assigned.places
    found = {places[field]: identity.masked for field in _STARRED if field in places}
    if "name" in places:
        found[places["name"]] = identity.family_name
    return found


def _masked(cell, hide):
    """The cell with stars; one of another kind than text stays what it is where none are needed."""
    shown = hide(cell) if hide else starred(cell)
    return cell if shown == cell else shown


def _title(name, taken):
    """A name that workbooks take, and that no other sheet has."""
    title = "".join(["-" if char in _NOT_IN_TITLES else char for char in name])
    title = title[:_LONGEST_TITLE] or "名册"
    number = 1
    while title in taken:
        number += 1
        mark = " {}".format(number)
        title = title[: _LONGEST_TITLE - len(mark)] + mark
    return title
