"""A file that is loaded on the desk for many classes: a table, or one that was saved there, with the readings
that it was computed by.
"""

from calculator.engine.plan import origin
from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.heading_rows import ABOVE
from calculator.engine.plan.headings import TableError
from calculator.files import plan_from_workbook, plan_saved, scenarios_file
from calculator.files.escaping import escape
from calculator.files.workbook_reader import WorkbookError
from calculator.view.plan_link import READING

_LOOKED_AT = 500  # characters, at the beginning of which such a file says what it is
_SCENARIOS = "。这是存下的方案，请用下面的“装入方案”"


def read(scheme, text):
    """``{"table": text, "fields": {reading-<id>: option}}`` of a plan, to be computed by `scheme` as it was;
    or ``{"refused": why}``.
    """
    if not plan_saved.is_json(text):
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return of_lines(scheme, lines)
    try:
        lines = plan_saved.lines(text)
    except TableError as error:
        more = _SCENARIOS if scenarios_file.WHAT in text[:_LOOKED_AT] else ""
        return {"refused": error.message + more}
    return of_lines(scheme, lines)


def workbook(found, scheme, content):
    """Put what a workbook of these bytes says into the answer `found` as ``"loaded"``, or why it cannot be
    read."""
    try:
        lines, told = plan_from_workbook.lines(content, columns_of(scheme))
        found["loaded"] = of_lines(scheme, lines)
    except WorkbookError as error:
        told = "没有装入：{}。表还是原来的，没有动。".format(error.message)
    found["parts"]["plan-file-told"] = escape(told)


def of_lines(scheme, lines):
    """The same of the lines of a table, wherever they came from."""
    source = None
    for line in lines[:ABOVE]:
        source = source or origin.read(line)
    chosen = origin.adopted(source, scheme, {})
    return {"table": "\n".join(lines), "fields": {READING + name: chosen[name] for name in chosen}}
