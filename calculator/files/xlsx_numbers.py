"""Cells of a workbook that hold a share or a date as a number; see `xlsx_cells`."""

from calculator.engine.entry import dates

_EPOCH = 25569  # 1970-01-01, as spreadsheets count days
FIRST_SERIAL = 61  # 1900-03-01; before it they count a day that never was
_PLACES = 10**12  # decimals of a share


def rate(counted, formula="", look="rate"):
    """A cell with a share: `counted` (part, of) people."""
    part, of = counted
    whole, rest = divmod(part * _PLACES // of, _PLACES)
    return look, "{}.{:012d}".format(whole, rest), False, formula


def day(date, formula="", look="day"):
    """A cell with a date that can be reckoned with; as text where spreadsheets have none for it."""
    serial = serial_of(date)
    if serial < FIRST_SERIAL:
        return "text", dates.iso(date), True, formula
    return look, str(serial), False, formula


def serial_of(date):
    """The number by which spreadsheets know a date (year, month, day)."""
    year, month, number = date
    before = year - 1 if month < 3 else year
    since = (153 * ((month + 9) % 12) + 2) // 5 + number - 1
    days = 365 * before + before // 4 - before // 100 + before // 400 + since
    return days - 719468 + _EPOCH


def day_of(serial):
    """The date (year, month, day) that spreadsheets know by this number; see `serial_of`."""
    days = serial - _EPOCH + 719468
    era, days = divmod(days, 146097)
    year = (days - days // 1460 + days // 36524 - days // 146096) // 365
    days -= 365 * year + year // 4 - year // 100
    month = (5 * days + 2) // 153
    number = days - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return era * 400 + year + (1 if month < 3 else 0), month, number
