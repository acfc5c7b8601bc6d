"""Rows of sums and means by names that people give them, and rows named so in a column that is not read."""

import pytest

from calculator.engine.plan import sum_rows
from calculator.engine.plan.class_plan import ClassPlan
from tests import frozen

HEADINGS = "班次,参训人数,取证人数,稳定就业人数,成交单价"


NAMES = "平均 每班平均： 均值 合計 總計： 小計 匯總 总数 总和 总人数 全部 最大值 最小值 占比 ∑ Σ："
NAMES += " Average AVG Sub-total grand_total Totals 12个班 共3个班 两个班 （计）"


@pytest.mark.parametrize("name", NAMES.split())
def test_no_class(name):
    assert sum_rows.is_named(name)
    assert sum_rows.may_be_named(name)


@pytest.mark.parametrize(
    "name",
    [
        "3班",
        "均安一班",
        "全媒体运营师",
        "最美养老护理班",
        "占地班",
        "数控班",
        "个班",
        "Avery 班",
        "总装",
    ],
)
def test_a_class(name):
    assert not sum_rows.is_named(name)


def plan(*rows):
    refused = []
    made = ClassPlan(
        frozen.rules(), "yunzhou-2026", {}, None, lambda line, *_: refused.append(line)
    )
    return [one[1] for one in made.read(rows)], refused


def test_a_sum_named_left_of_the_class_is_none():
    rows = [
        "序号," + HEADINGS,
        "1,A,7,6,5,90",
        "2,B,8,7,6,90",
        "合计,二月,9,8,7,90",
        "3,C,9,8,7,90",
    ]
    assert plan(*rows) == (["A", "B", "C"], [4])


def test_means_are_not_counted_with_the_classes():
    assert plan(HEADINGS, "A,7,6,5,90", "B,9,8,7,90", "平均,8,7,6,90") == (["A", "B"], [4])


def test_a_parted_price_is_not_computed():
    rows = [HEADINGS + ",备注", "A,7,6,5,90,", "B,9,8,7,2,000", "C,9,8,7,90,好"]
    assert plan(*rows) == (["A", "C"], [3])
