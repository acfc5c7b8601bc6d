"""What stands above the headings and holds for everybody."""

import pytest

from calculator.engine.roster import above


def told(*rows):
    return above.told(list(enumerate(rows, 1)))


@pytest.mark.parametrize(
    "row",
    [
        ["班次：焊工 一班　　开班日期：2026年5月8日"],
        ["班级名称:焊工 一班", "", "开班时间：2026年5月8日"],
        ["班次", "焊工 一班", "", "开班日期", "2026年5月8日"],
        ["班次：", "", "焊工 一班", "开班日期：", "2026年5月8日"],
    ],
)
def test_a_class_and_its_opening(row):
    assert told(["名册"], row) == {"class_id": "焊工 一班", "opened_on": "2026年5月8日"}


def test_the_first_that_is_told_holds_and_nothing_else_is_taken():
    assert told(["班次：一班"], ["班次：二班"]) == {"class_id": "一班"}
    assert told(["焊工一班学员名册"], ["姓名：张三"], ["班"], ["班", "x"], ["班次："]) == {}
