"""Dates as people and programs write them; every day of forty years in each of the ways."""

from datetime import date, timedelta

import pytest

from calculator.engine.entry import dates, written_dates
from calculator.engine.entry.problems import EntryError


@pytest.mark.parametrize(
    "typed",
    [
        "2026-8-31",
        "2026/8/31",
        "2026.08.31",
        "2026年8月31日",
        "2026年8月31号",
        "20260831",
        "２０２６年８月３１日",
        "２０２６－８－３１",
        " 2026 - 08 - 31 ",
        "2026/8/31 0:00",
        "2026-08-31 00:00:00",
        "2026-08-31T00:00:00Z",
        "2026-08-31T09:30:00+08:00",
        "2026-8-31 下午3:20",
        "2026年8月31日 星期一",
        "2026-8-31（周一）",
        "46265",
        "46265.0",
        "二〇二六年八月三十一日",
        "2026、8、31",
        "2026—8—31",
    ],
)
def test_ways_to_write_one_date(typed):
    assert written_dates.read("day", typed) == (2026, 8, 31)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "还没有填"),
        (None, "还没有填"),
        ("2026-2-29", "2026年2月没有 29 日，这个月最后一天是 28 日"),
        ("2026-4-31", "2026年4月没有 31 日，这个月最后一天是 30 日"),
        ("2026-13-1", "没有 13 月"),
        ("2026-0-1", "没有 0 月"),
        ("2026-1-0", "2026年1月没有 0 日"),
        ("26-8-31", "年份 26 不像"),
        ("31/8/2026", "年份 31 不像"),
        ("2026-8", "这里应是日期"),
        ("2026-8/31", "这里应是日期"),
        ("明天", "写的是 “明天”；这里应是日期"),
        ("-2026-8-31", "这里应是日期"),
        ("2026-8-31 周二", "2026年8月31日是星期一，请核对哪个写错了"),
        ("2026-08-30T16:00:00.000Z", "这里应是日期"),
        ("2026-08-31T00:00:00+12:00", "这里应是日期"),
        ("2026-8-31 25:00", "这里应是日期"),
        ("36525", "这里应是日期"),
        ("2026年8月", "这里应是日期"),
        ("8月31日", "这里应是日期"),
    ],
)
def test_what_is_no_date_gets_a_sentence(typed, said):
    with pytest.raises(EntryError) as caught:
        written_dates.read("day", typed)
    assert caught.value.field == "day"
    assert said in caught.value.message


def test_every_day_of_forty_years_follows_the_one_before():
    day = date(1995, 1, 1)
    mine = (1995, 1, 1)
    while day.year < 2035:
        day += timedelta(days=1)
        mine = dates.next_day(mine)
        assert written_dates.weekday_of(*mine) == day.isoweekday()
        if day.year >= 2000:
            assert written_dates.read("day", str((day - date(1899, 12, 30)).days)) == mine
        assert mine == (day.year, day.month, day.day)
        assert (
            written_dates.read("day", dates.iso(mine))
            == mine
            == written_dates.read("day", dates.chinese(mine))
        )
        assert written_dates.read("day", dates.compact(mine)) == mine


def test_a_long_text_is_cut_and_a_month_has_no_day():
    example = "这里应是日期，例如 2026-8-31 或 2026年8月31日"
    for typed, shown in (("天" * 24, "天" * 24), ("天" * 25, "天" * 24 + "…")):
        with pytest.raises(EntryError) as caught:
            written_dates.read("day", typed)
        assert caught.value.message == f"写的是 “{shown}”；{example}"
    assert dates.chinese((2026, 8)) == "2026年8月"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("26-8-31", "写的是 “26-8-31”；年份 26 不像，请写四位的年份，例如 2026"),
        ("2026-13-1", "写的是 “2026-13-1”；没有 13 月，月份应是 1 到 12"),
        ("2026-1-32", "写的是 “2026-1-32”；2026年1月没有 32 日，这个月最后一天是 31 日"),
        ("20261-8-31", "写的是 “20261-8-31”；这里应是日期，例如 2026-8-31 或 2026年8月31日"),
        ("2026--1", "写的是 “2026--1”；这里应是日期，例如 2026-8-31 或 2026年8月31日"),
    ],
)
def test_sentences_to_the_letter(typed, said):
    with pytest.raises(EntryError) as caught:
        written_dates.read("day", typed)
    assert caught.value.message == said


def test_the_first_and_the_last_year_that_are_read():
    first, last = written_dates._EARLIEST, written_dates._LATEST
    for year in (first, last):
        assert written_dates.read("day", f"{year}-1-1") == (year, 1, 1)
    for year in (first - 1, last + 1):
        with pytest.raises(EntryError, match=f"年份 {year} 不像"):
            written_dates.read("day", f"{year}-1-1")
