"""What a cell of a workbook holds, as people would have typed it."""

from datetime import date, datetime, time, timedelta

import pytest

from calculator.sheets import cell_text, limits


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("张三", "张三"),
        ("'0012", "0012"),
        ('="0012"', "0012"),
        ("", ""),
        (40.0, "40"),
        (-3.0, "-3"),
        (0.85, "0.85"),
        (0.1 + 0.2, "0.3"),
        (0.7 * 100, "70"),
        (1e-7, "1e-07"),
        (999_999_999_999_999.0, "999999999999999"),
        (320211199003071e3, "3.20211199003071E+17"),
        (-320211199003071e3, "-3.20211199003071E+17"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2026, 8, 31), "2026-08-31"),
        (datetime(2026, 8, 31), "2026-08-31"),
        (datetime(2026, 8, 31, 9, 30), "2026-08-31 09:30"),
        (timedelta(hours=30, minutes=6), "30:06"),
        (time(9, 30), "09:30:00"),
    ],
)
def test_text(value, text):
    assert cell_text.text(value) == text


def test_a_cell_is_not_longer_than_anybody_reads():
    assert len(cell_text.text("长" * 40_000)) == limits.CELL
