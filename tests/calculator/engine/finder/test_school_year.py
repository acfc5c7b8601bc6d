"""The year of a graduation as it is printed: so many months from a day of the year before."""

import pytest

from calculator.engine.entry import dates
from calculator.engine.finder.school_year import day_before, school_year

YEAR = {"months": 12, "month": 9, "day": 1, "years_before": 1}


def test_twelve_months_from_september_of_the_year_before_end_in_august():
    assert school_year(YEAR, (2031, 6, 30)) == ((2030, 9, 1), (2031, 8, 31))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"months": 6}, ((2030, 9, 1), (2031, 2, 28))),
        ({"months": 18}, ((2030, 9, 1), (2032, 2, 29))),
        ({"years_before": 0}, ((2031, 9, 1), (2032, 8, 31))),
        ({"month": 7, "day": 15}, ((2030, 7, 15), (2031, 7, 14))),
    ],
)
def test_every_number_is_that_of_the_document(changed, expected):
    assert school_year(YEAR | changed, (2031, 6, 30)) == expected


def test_the_day_before_is_the_one_that_the_day_follows():
    for date in ((2031, 1, 1), (2032, 3, 1), (2031, 3, 1), (2031, 8, 31)):
        assert dates.next_day(day_before(date)) == date
