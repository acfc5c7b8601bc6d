"""The day on which a period starts."""

from datetime import date

from scripts.catalogue.models.governing import Starts, first_day


def test_a_printed_day_counts_as_it_is_printed():
    assert first_day(Starts(on="2031-10-01"), {}) == date(2031, 10, 1)
    assert first_day(Starts(after_year=2030), {}) == date(2031, 1, 1)
    assert first_day(Starts(issued="nowhere"), {}) is None
