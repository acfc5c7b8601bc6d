"""A number of people right behind a day that ends with 日 or 号 is one, and no part of the date."""

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.notice.calendar_entry import read


@pytest.mark.parametrize(
    "line", ["2026年8月31日12人", "2026年8月31号 12", "2026年8月31日 周一 12 人"]
)
def test_people_behind_a_day(line):
    assert read({"certified_on": line})[0] == [((2026, 8, 31), 12)]


@pytest.mark.parametrize("day", ["2026/8/31 0:00:00", "2026-08-31 00:00", "2026/8/31 下午 3:00"])
@pytest.mark.parametrize("between", ["\t", " ", "×", " 　"])
def test_people_behind_a_time_of_day_are_not_lost(day, between):
    assert read({"certified_on": day + between + "12"})[0] == [((2026, 8, 31), 12)]
    assert read({"certified_on": day})[0] == [((2026, 8, 31), 1)]


@pytest.mark.parametrize("line", ["2026年8月31日12时", "8月31日12人", "12人2026年8月31日"])
def test_what_cannot_be_parted_is_asked_about(line):
    with pytest.raises(TypedError):
        read({"certified_on": line})
