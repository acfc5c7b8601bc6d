"""Texts that stood in a workbook as numbers or days, so that they can be given back as such."""

from calculator.files import xlsx_cells, xlsx_numbers

_HOUR = 60
_MINUTES = 24 * _HOUR


class Number(str):
    """A number, as `calculator.sheets.cell_text` writes it."""

    __slots__ = ()


class Day(str):
    """A day, ``2026-08-31``, or with a time, ``2026-08-31 09:45``."""

    __slots__ = ()


def cell(text):
    """The cell of a workbook that `text` was."""
    kind = type(text)
    if kind is Number:
        return "number", str(text), False, ""
    if kind is Day:
        day, _, time = text.partition(" ")
        look, value, is_text, formula = xlsx_numbers.day(tuple([int(p) for p in day.split("-")]))
        if is_text or not time:
            return look, value, is_text, formula
        hours, _, minutes = time.partition(":")
        part = ((int(hours) * _HOUR + int(minutes)) * 10**9 + _MINUTES // 2) // _MINUTES
        return "moment", "{}.{:09d}".format(value, part), False, ""
    return xlsx_cells.text(text)
