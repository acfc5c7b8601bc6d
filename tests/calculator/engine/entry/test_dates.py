"""The arithmetic of days and months, against Python's own calendar."""

from datetime import date, timedelta

import pytest

from calculator.engine.entry import dates


@pytest.mark.parametrize("year", [1900, 2000, 2024, 2026, 2100])
def test_days_in_a_month(year):
    for month in range(1, 13):
        following = date(year + month // 12, month % 12 + 1, 1)
        assert dates.days_in(year, month) == (following - timedelta(days=1)).day


@pytest.mark.parametrize(
    ("day", "later", "moved"),
    [
        ((2026, 8, 31), (2027, 2, 28), True),
        ((2027, 8, 31), (2028, 2, 29), True),
        ((2026, 8, 28), (2027, 2, 28), False),
        ((2026, 3, 31), (2026, 9, 30), True),
        ((2026, 12, 15), (2027, 6, 15), False),
    ],
)
def test_six_months_later(day, later, moved):
    assert dates.add_months(day, 6) == (later, moved)


def test_months_are_counted_with_both_ends():
    assert dates.count_months((2026, 9), (2027, 2)) == 6
    assert dates.count_months((2026, 9), (2026, 8)) == 0
    assert dates.move((2026, 11), 3) == (2027, 2)
    assert dates.move((2027, 1), -1) == (2026, 12)
