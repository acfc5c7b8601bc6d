"""Dates of the Gregorian calendar as (year, month, day), and months as (year, month).

Python's own module for dates adds no months, and MicroPython's takes longer to import than this.
"""


def days_in(year, month):
    """The number of days of a month."""
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 31 - (month in (4, 6, 9, 11))


def add_months(date, months):
    """(`date` moved by whole `months`, whether the day had to move to the end of its month).

    The same day of the later month; where that month is too short, its last day.
    """
    year, month, day = date
    year, month = move((year, month), months)
    last = days_in(year, month)
    return (year, month, min(day, last)), day > last


def move(month, by):
    """The `month` (year, month) moved by a number of months."""
    year, index = divmod(month[0] * 12 + month[1] - 1 + by, 12)
    return year, index + 1


def count_months(first, last):
    """How many months there are from `first` to `last`, both included; 0 or less if none."""
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1


def next_day(date):
    """The day after `date`."""
    year, month, day = date
    if day < days_in(year, month):
        return year, month, day + 1
    year, month = move((year, month), 1)
    return year, month, 1


def first_day(month):
    """The first day of a (year, month)."""
    return month[0], month[1], 1


def last_day(month):
    """The last day of a (year, month)."""
    return month[0], month[1], days_in(month[0], month[1])


def chinese(date):
    """``2026年8月31日`` of a date, ``2026年8月`` of a month."""
    text = "{}年{}月".format(date[0], date[1])
    return text + "{}日".format(date[2]) if len(date) > 2 else text


def iso(date):
    """``2026-08-31`` of a date, ``2026-08`` of a month."""
    text = "{:04d}-{:02d}".format(date[0], date[1])
    return text + "-{:02d}".format(date[2]) if len(date) > 2 else text


def compact(date):
    """``20260831``, as calendar files write a date."""
    return "{:04d}{:02d}{:02d}".format(*date)
