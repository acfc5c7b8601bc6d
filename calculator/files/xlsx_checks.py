"""What may be typed into a column of a workbook, and what is said beside its cells."""

from calculator.files.escaping import escape
from calculator.files.xlsx_cells import letters

_LONGEST_TITLE = 32  # characters; more would make the file one that has to be repaired
_LONGEST = 220  # of what is said; of an error no more are shown


def check(column, first, last, kind, formula, title, prompt):
    """What may be typed into the rows `first` to `last` of a column, from 0, and what is said there.

    `kind`: ``list``, of the range `formula`; ``whole``, ``decimal`` or ``date``, at least `formula`; or
    ``none``, anything, and no `formula`.
    Whatever else is typed is asked about, not refused.
    """
    name = letters(column)
    told = escape(prompt[:_LONGEST])
    compared = "" if kind in ("list", "none") else ' operator="greaterThanOrEqual"'
    held = "<formula1>{}</formula1>".format(escape(formula)) if formula else ""
    return (
        '<dataValidation type="{0}"{1} errorStyle="warning" allowBlank="1" showInputMessage="1" '
        'showErrorMessage="1" errorTitle="{2}" error="{3}" promptTitle="{2}" prompt="{3}" '
        'sqref="{4}{5}:{4}{6}">{7}</dataValidation>'
    ).format(kind, compared, escape(title[:_LONGEST_TITLE]), told, name, first, last, held)
