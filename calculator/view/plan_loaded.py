"""A workbook that is loaded into the desk for many classes."""

from calculator.engine.plan.class_days import columns_of
from calculator.files import plan_from_workbook
from calculator.files.escaping import escape
from calculator.files.workbook_reader import WorkbookError


def load(found, scheme, content):
    """Put the table of the workbook that the bytes `content` are into the answer `found`, or why it
    cannot be read."""
    try:
        lines, told = plan_from_workbook.lines(content, columns_of(scheme))
        found["loaded"] = "\n".join(lines)
    except WorkbookError as error:
        told = "没有装入：{}。表还是原来的，没有动。".format(error.message)
    found["parts"]["plan-file-told"] = escape(told)
