"""The time of making, as it is given and as files write it."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.entry import moments

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
TIMES = st.datetimes(datetime(2026, 1, 3), datetime(2090, 1, 1), timezones=ZONES)


def of(time):
    return moments.read(time.isoformat(timespec="seconds"))


@given(TIMES)
def test_it_is_the_same_moment_as_the_clock_says(time):
    made = of(time)
    assert made.day == (time.year, time.month, time.day)
    assert made.utc == time.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


@given(TIMES, TIMES)
def test_what_is_made_later_has_the_higher_number_wherever_it_is_made(one, two):
    apart = int(two.replace(microsecond=0).timestamp() - one.replace(microsecond=0).timestamp())
    assert of(two).number - of(one).number == apart
    assert 0 < of(one).number < 2**31  # what calendar programs can hold


def test_a_clock_that_is_years_behind_still_makes_a_number():
    assert moments.read("1999-01-01T00:00:00-11:00").number >= 0
