"""A row of sums is no class: by its name in any dress, or because its people are those above added up."""

import pytest

from calculator.engine.plan import sum_rows


@pytest.mark.parametrize(
    "name",
    [
        "合计",
        "合　计",
        "合计：",
        "总计（元）",
        "合计（12个班）",
        "全年合计",
        "一季度小计",
        "小计 3 个班",
        "⼩计",
        "共\u200b计",
        "2026年累计",
        "Total",
        "ＴＯＴＡＬ:",
        "Grand total",
    ],
)
def test_named(name):
    assert sum_rows.is_named(name)
    assert sum_rows.may_be_named(name)
    assert name[0] in sum_rows.ASKED_FIRST or not sum_rows.ASKED.isdisjoint(name)


@pytest.mark.parametrize(
    "name",
    [
        "综合计算机班",
        "会计一班",
        "小计算机",
        "统计员",
        "总裁班",
        "total station 测量班",
        "计量",
        "累计息班",
        "S1",
        "",
    ],
)
def test_a_class(name):
    assert not sum_rows.is_named(name)


def sums(*classes):
    found = sum_rows.Sums()
    for people in classes:
        found.add(people)
    return found


def test_the_people_of_the_rows_above_added_up():
    above = sums((40, 36, 12), (32, 30, 15))
    assert above.rows_added_up((72, 66, 27)) == 2
    assert above.rows_added_up((72, 66, 26)) == 0
    assert above.rows_added_up((72, 65, 27)) == 0
    assert above.rows_added_up((40, 36, 12)) == 0


def test_one_row_is_no_sum_and_empty_classes_are_none():
    assert sums((40, 36, 12)).rows_added_up((40, 36, 12)) == 0
    assert sums().rows_added_up((0, 0, 0)) == 0
    assert sums((20, 0, 0), (20, 0, 0)).rows_added_up((40, 0, 0)) == 0


def test_after_a_row_of_sums_either_the_rows_since_or_all():
    above = sums((10, 9, 1), (11, 9, 2))
    above.begin_again()
    above.add((12, 10, 3))
    above.add((13, 11, 4))
    assert above.rows_added_up((25, 21, 7)) == 2
    assert above.rows_added_up((46, 39, 10)) == 4
