"""Dates and shares as the numbers that spreadsheets reckon with."""

from datetime import date, timedelta

from calculator.engine.entry import written_dates
from calculator.files.xlsx_numbers import day, rate, serial_of


def test_every_day_has_the_serial_that_spreadsheets_give_it():
    first = date(1900, 3, 1)
    for later in range(0, 110_000):
        that = first + timedelta(later)
        assert serial_of((that.year, that.month, that.day)) == 61 + later


def test_a_serial_is_read_back_as_its_day():
    for that in ((2026, 3, 31), (2028, 2, 29), (2099, 12, 31)):
        assert written_dates.read("certified_on", str(serial_of(that))) == that


def test_a_day_before_spreadsheets_count_is_text():
    assert day((1900, 2, 28))[:3] == ("text", "1900-02-28", True)
    assert day((1900, 3, 1))[:3] == ("day", "61", False)


def test_a_share_is_written_alike_by_every_python():
    assert [rate(counted)[1] for counted in ((12, 40), (1, 3), (3, 2), (0, 7))] == [
        *("0.300000000000", "0.333333333333", "1.500000000000", "0.000000000000")
    ]
