"""Dates held against the time for which a document is meant; all three ends, and none."""

import pytest

from calculator.engine.scheme import in_time

CITE = {"document": "d", "clause": "一", "quote": "自发文之日起"}
TIME = {
    "title": "某通知",
    "starts": {"day": [2030, 3, 31], "cite": CITE},
    "ends": {"day": [2040, 1, 1], "cite": CITE},
    "last": {"day": [2035, 1, 1], "cite": CITE},
}


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ((2030, 3, 30), "before"),
        ((2030, 3, 31), None),
        ((2034, 12, 31), None),
        ((2035, 1, 1), "far"),
        ((2039, 12, 31), "far"),
        ((2040, 1, 1), "after"),
        (None, None),
    ],
)
def test_each_edge_is_a_day(date, found):
    assert in_time.judged(TIME, date) == found
    assert in_time.judged(None, date) is None


def test_a_warning_says_the_date_the_day_of_the_document_and_what_to_look_at():
    days = [("取证日期", (2029, 6, 8)), ("开班日期", (2036, 1, 1)), ("结业日期", None)]
    assert [(w["code"], w["message"]) for w in in_time.warnings(TIME, days)] == [
        (
            "time-before",
            "取证日期 2029年6月8日，早于《某通知》开始执行的2030年3月31日，它不管这个班；请核对日期",
        ),
        (
            "time-far",
            "开班日期 2036年1月1日，晚于所收文件写到的最后一年（2034年），"
            "《某通知》没有写到哪一天为止；请核对年份",
        ),
    ]
    assert in_time.warnings(None, days) == []


def test_many_classes_are_told_of_together():
    assert in_time.of_many(TIME, "after") == (
        "在《某通知》停止执行（2040年1月1日）以后，它不管这些班"
    )
    assert in_time.cite(TIME, "far") == CITE
