"""The value of a day, at and around each day on which one begins."""

import pytest

from calculator.engine.scheme.series import is_too_early, on, since_words, used_words

OLD = {"since": [2090, 3, 31], "figure": 1, "cite": "old"}
NEW = {"since": [2091, 1, 1], "figure": 2, "cite": "new"}
PART = {"id": "p", "figure": 2, "cite": "new", "series": [OLD, NEW]}
PLAIN = {"id": "p", "figure": 7, "cite": "only"}


@pytest.mark.parametrize(
    ("day", "figure", "cite"),
    [
        ((2090, 3, 31), 1, "old"),
        ((2090, 12, 31), 1, "old"),
        ((2091, 1, 1), 2, "new"),
        ((2199, 1, 1), 2, "new"),
        (None, 2, "new"),
    ],
)
def test_the_value_of_a_day(day, figure, cite):
    found = on(PART, day, {})
    assert (found["id"], found["figure"], found["cite"]) == ("p", figure, cite)
    assert not is_too_early(found)
    assert "since" not in PART, "nothing is written into the rules"


def test_before_the_first_there_is_none():
    found = on(PART, (2090, 3, 30), {"figure": None})
    assert (found["since"], found["figure"], found["cite"]) == (None, None, "old")
    assert is_too_early(found) and since_words(found) == ""
    assert used_words(found, (2090, 3, 30), "日期", "数", str) == ""


def test_a_part_of_one_value_is_left_as_it_is():
    assert on(PLAIN, (2090, 1, 1), {}) is PLAIN
    assert not is_too_early(PLAIN) and since_words(PLAIN) == ""
    assert used_words(PLAIN, None, "日期", "数", str) == used_words(None, None, "", "", str) == ""


def test_it_is_said_which_value_was_used():
    def told(value):
        return str(value["figure"])

    assert used_words(on(PART, (2090, 5, 1), {}), (2090, 5, 1), "开班日期", "数", told) == (
        "开班日期 2090年5月1日，用的是2090年3月31日起的数 1"
    )
    newest = on(PART, None, {})
    assert used_words(newest, None, "开班日期", "数", told) == (
        "没有填开班日期，用的是2091年1月1日起的数 2；班次日期更早的，数是 1（2090年3月31日起）"
    )
    alone = on({"figure": 1, "series": [OLD]}, None, {})
    assert used_words(alone, None, "", "数", told) == "用的是2090年3月31日起的数 1"
