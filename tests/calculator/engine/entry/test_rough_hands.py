"""Numbers and dates as rough hands write them: read as they are meant, or asked about, never misread."""

import pytest

from calculator.engine.entry import numbers, written_dates
from calculator.engine.entry.problems import EntryError


def refused(read, typed):
    with pytest.raises(EntryError) as caught:
        read("field", typed)
    return caught.value.message


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("0.2 万", 200000),
        ("2 千 元", 200000),
        ("2000.00 元 / 人", 200000),
        ("2000块/人", 200000),
        ("2000 rmb", 200000),
        ("2000￥", 200000),
        ("0.500", 50),
        ("1234.500", 123450),
    ],
)
def test_money(typed, fen):
    assert numbers.price("field", typed) == fen


@pytest.mark.parametrize("read", [numbers.price, numbers.count])
@pytest.mark.parametrize(("typed", "other"), [("2.000", "2,000"), ("40.500", "40,500")])
def test_a_point_that_may_part_thousands_is_asked_about(read, typed, other):
    assert f"看不准是小数还是 {other}" in refused(read, typed)


def test_a_dash_says_that_there_is_nothing_and_nothing_negative():
    for dash in ("-", "—", "——", "－ －"):
        assert "这里应是整数" in refused(numbers.count, dash)
    assert "不能是负数" in refused(numbers.count, "—3")
    assert numbers.count("field", "40 个人") == 40


def test_a_date_with_its_year_last_is_told_why():
    for typed in ("02/03/2026", "31.8.2026", "8-31-2026"):
        assert "年份要写在最前面" in refused(written_dates.read, typed)
    assert "年份要写在最前面" not in refused(written_dates.read, "26-8-31")
    assert written_dates.read("field", "'2026-8-31") == (2026, 8, 31)
