"""What a cell of a workbook holds, as the text that `calculator.engine.entry` reads."""

from __future__ import annotations

import datetime

from calculator.engine.entry import dates
from calculator.files.kept_cells import Day, Number
from calculator.sheets import limits
from calculator.sheets.text_file import as_typed

# Digits of a number that a workbook keeps; those behind them are gone for good.
_KEPT = 15
_LARGEST = 10.0**_KEPT


def text(value: object) -> str:
    """Dates as ``2026-08-31``, with the time where it is not midnight; numbers without noise; one of more
    digits than a workbook keeps as spreadsheets show it, ``3.20211E+17``, for its end is lost."""
    if type(value) is str:
        return as_typed(value[: limits.CELL])
    if type(value) is float:
        return Number(_number(value))
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        day = dates.iso((value.year, value.month, value.day))
        time = f" {value.hour:02d}:{value.minute:02d}"
        return Day(day if time == " 00:00" else day + time)
    if isinstance(value, datetime.date):
        return Day(dates.iso((value.year, value.month, value.day)))
    if isinstance(value, datetime.timedelta):  # [h]:mm, as attended hours are written
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return str(value)


def _number(value: float) -> str:
    if -_LARGEST < value < _LARGEST:
        whole = int(value)
        return str(whole) if whole == value else f"{value:.{_KEPT}g}"
    return f"{value:.{_KEPT - 1}E}"
