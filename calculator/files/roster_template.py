"""The workbook in which a roster is filled in: a sheet of headings with what may be chosen, a few people as
an example, and what each column and each reason means.
"""

from calculator.engine.roster.basis import Basis
from calculator.files import roster_columns, roster_example, roster_explained
from calculator.files.xlsx import Sheet, workbook
from calculator.files.xlsx_cells import letters, text

TITLE, OPTIONS = "名册", "选项"
_LAST = 2_000  # rows down to which something is said of what is typed
_FOOTER = "{}　数据版本 {}　按文件整理的核对，不是官方核定"


def template(rules, scheme_id, on, choices=None):
    """The bytes of the workbook, by a scheme and the readings chosen; `on` (year, month, day), today, from
    which the days of the example are told.

    Raises ChoiceError, also where the scheme has no roster.
    """
    basis = Basis(rules, scheme_id, on, choices)
    columns = roster_columns.columns(basis)
    footer = _FOOTER.format(basis.scheme.title, rules.data_version)
    headings = [text(column.title, "head") for column in columns]
    listed = [column for column in columns if column.options]
    checks = []
    for place, column in enumerate(columns):
        checks.append(column.check(place, 2, _LAST, _range(listed, column)))
    looks = [column.look for column in columns]
    example = roster_example.rows(rules, basis, columns, choices)
    explained = roster_explained.rows(basis, columns)
    return workbook(
        [
            Sheet(TITLE, [headings], 1, footer, checks, looks),
            Sheet(roster_example.TITLE, example, 2, footer),
            Sheet(roster_explained.TITLE, explained, 0, footer),
            Sheet(OPTIONS, _options(listed), 1, footer),
        ]
    )


def _options(listed):
    """Below the heading of each column what may be chosen there."""
    made = [[text(column.title, "head") for column in listed]]
    for place in range(max([len(column.options) for column in listed])):
        made.append([text("".join(c.options[place : place + 1])) for c in listed])
    return made


def _range(listed, column):
    """Where the options of a column stand, "" where it has none."""
    if column not in listed:
        return ""
    name = letters(listed.index(column))
    return "{0}!${1}$2:${1}${2}".format(OPTIONS, name, len(column.options) + 1)
