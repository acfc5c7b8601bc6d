"""Months one by one, several at once, and from one to another."""

import pytest

from calculator.engine.entry.months import month, months
from calculator.engine.entry.problems import EntryError

AUTUMN = [(2026, 9), (2026, 10), (2026, 11)]


@pytest.mark.parametrize(
    "text",
    ["2026-09", "2026-9", "2026年9月", "2026年9月份", "202609", "2026.9", "2026/09", "２０２６年九月",
     "2026-09-15", "2026-09-01 00:00:00", "46266", "二〇二六年九月"],
)  # fmt: skip
def test_one_month(text):
    assert month("insured_from", text) == (2026, 9)


@pytest.mark.parametrize(
    "text",
    ["2026-09、2026-10、2026-11", "2026年9月至11月", "2026-09至2026-11", "2026.9-2026.11",
     "202609-202611", "202609,202610,202611", "2026年9月、10月、11月", "2026-09~2026-11",
     "2026年9-11月", "2026年9月，2026年10月；2026年11月", "2026-11 2026-09 2026-10 2026-10",
     "2026年9月 到 2026年11月", "2026-09\n2026-10\n2026-11", "2026-9-2026-11"],
)  # fmt: skip
def test_several_months(text):
    assert months("months", text) == AUTUMN


def test_over_the_turn_of_the_year():
    assert months("months", "2026年12月至2027年1月") == [(2026, 12), (2027, 1)]
    assert months("months", "") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("9月、10月", "要写明是哪一年的"),
        ("2026-13", "没有 13 月"),
        ("2026-11至2026-09", "2026年11月在2026年9月后面"),
        ("0026-09", "年份 26 不像"),
        ("2026-01至2199-01", "月份太多"),
        ("三个月", "应是月份"),
        ("x", "应是月份"),
    ],
)
def test_what_is_no_month_is_explained(text, words):
    with pytest.raises(EntryError, match=words) as caught:
        months("months", text)
    assert caught.value.message.startswith("写的是 “")


def test_a_blank_is_no_month():
    with pytest.raises(EntryError, match="还没有填"):
        month("insured_from", " ")
