"""Where the headings of a roster stand."""

import pytest

from calculator.engine.roster import heading, mapping

PLAIN = ["姓名", "身份证号", "班次"]
ZHANG = ["张三", "32021119900307123X", "一班"]


def found(*rows, merged=(), said=None):
    made = heading.find(list(enumerate(rows, 1)), merged, said)
    return made and (made.cells, made.at, made.below)


def test_in_the_first_row_and_below_titles():
    assert found(PLAIN, ZHANG) == (PLAIN, 0, 1)
    titles = ["学员名册"], ["班次：一班", "", "开班日期：2026-5-8"], ["填表说明", "姓名照身份证写"]
    assert found(*titles, PLAIN, ZHANG) == (PLAIN, 3, 4)


def test_in_two_rows_merged_or_not():
    upper = ["姓名", "身份证号", "养老保险", "", "证书", ""]
    lower = ["", "", "起缴月", "连续月数", "编号", "日期"]
    both = ["姓名", "身份证号", "养老保险起缴月", "连续月数", "证书编号", "证书日期"]
    assert found(upper, lower, [*ZHANG]) == (both, 0, 2)
    merged = [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5)]
    both[3] = "养老保险连续月数"
    assert found(upper, lower, ZHANG, merged=merged) == (both, 0, 2)


def test_groups_above_the_headings_are_titles():
    groups = ["基本信息", "", "", "就业"]
    assert found(groups, [*PLAIN, "单位名称"], ZHANG) == ([*PLAIN, "单位名称"], 1, 2)


def test_months_below_their_year():
    cells, at, below = found(
        ["姓名", "班次", "2026年", ""], ["", "", "9月", "10月"], ["张三", "一班"]
    )
    assert (cells[2:], at, below) == (["2026年9月", "2026年10月"], 0, 2)


@pytest.mark.parametrize("row", [ZHANG, ["身份证号", "x", "y"], ["张三", "", "2026-09"]])
def test_a_row_of_people_is_no_second_row_of_headings(row):
    assert found(PLAIN, row) == (PLAIN, 0, 1)


def test_nothing_where_nobody_is_named_or_too_little_is_known():
    assert found(ZHANG, ["李四", "x", "二班"]) is None
    assert found(["班次", "是否合格", "发证日期"], ["一班", "是", "2026-5-8"]) is None
    assert found(["姓名", "性别"], ["张三", "男"]) is None
    assert found() is None


def test_headings_that_somebody_has_explained_are_known():
    said = mapping.Mapping({"谁": "name", "甲": "class_id"})
    assert found(["谁", "甲"], ["张三", "一班"], said=said) == (["谁", "甲"], 0, 1)


def test_only_the_first_rows_are_looked_at():
    assert found(*[["说明"]] * 31, PLAIN) == (PLAIN, 31, 32)
    assert found(*[["说明"]] * 32, PLAIN) is None


def test_a_heading_merged_over_both_rows_is_kept_known_or_not():
    upper = ["序号", "基本信息", "", "", "以前领过补贴几回"]
    lower = ["", *PLAIN, ""]
    merged = [(1, 0, 2, 0), (1, 1, 1, 3), (1, 4, 2, 4)]
    both = ["序号", *PLAIN, "以前领过补贴几回"]
    assert found(upper, lower, ["1", *ZHANG, "2"], merged=merged) == (both, 0, 2)
