"""A roster given back as a workbook: its rows and columns as they were, and beside them what was found of
each person.
"""

from calculator.engine.roster.words import HEADINGS, cells
from calculator.files.xlsx import Sheet, workbook
from calculator.files.xlsx_cells import text

_LONGEST_TITLE = 31  # characters of a sheet's name that workbooks take
_NOT_IN_TITLES = "[]:*?/\\'"


def annotated(sheets, people):
    """The bytes of the workbook. `sheets` [(its name, rows [(number, cells)], numbers of the rows of headings)]; `people` as
    `classes.judge` gives them. Cells are text, so that no formula is run.
    """
    found = {}
    for person in people:
        found.setdefault(person["sheet"], {})[person["row"]] = person
    titles = []
    made = []
    for name, rows, headed in sheets:
        titles.append(_title(name, titles))
        made.append(Sheet(titles[-1], _rows(rows, headed, found.get(name, {})), 0))
    return workbook(made)


def _rows(rows, headed, people):
    width = max([len(row) for _, row in rows])
    made = []
    for number, row in rows:
        made += [[] for _ in range(number - len(made) - 1)]  # blank rows stay where they were
        beside = [text(heading, "head") for heading in HEADINGS] if number == headed else []
        if number in people:
            beside = [text(cell) for cell in cells(people[number])]
        filled = [text(cell) for cell in row]
        made.append(filled + ["" for _ in range(width - len(row))] + beside)
    return made


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
