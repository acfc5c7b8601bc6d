"""Headings with a unit: converted where that is certain, refused by name where it is something else."""

import pytest

from calculator.engine.plan.class_table import ClassTable
from calculator.engine.plan.headings import TableError

NAMES = ["班次", "参训人数", "取证人数", "稳定就业人数", "成交单价", "取证日期"]


def table(**instead):
    """A table whose headings are the usual ones but for those given by the usual one."""
    headings = "\t".join(instead.get(name, name) for name in NAMES)
    return ClassTable([headings, "甲\t40\t36\t12\t0.2\t2026-5-8"])


@pytest.mark.parametrize(
    "heading",
    [
        "成交单价（元）",
        "成交单价(元/人)",
        "成交单价［元／每人］",
        "成交单价【人民币元】",
        "成交单价（单位：元）",
        "*成交单价（元）（必填）",
        "成交单价/元",
        "成交单价：",
        "成交单价(元,每人)",
    ],
)
def test_the_usual_unit_changes_nothing(heading):
    found = table(成交单价=heading)
    assert not found.headings.converts()
    assert found.headings.understood == []
    [(_, cells)] = found
    assert found.texts(cells)[0]["unit_price"] == "0.2"


@pytest.mark.parametrize(
    ("heading", "read", "scale"),
    [
        ("成交单价（万元）", "0.2万", "万"),
        ("单价（千元/人）", "0.2千", "千"),
        ("成交单价（万元，每人）", "0.2万", "万"),
    ],
)
def test_another_measure_of_money_is_converted_and_said(heading, read, scale):
    found = table(成交单价=heading)
    [(_, cells)] = found
    assert found.texts(cells)[0]["unit_price"] == read
    assert found.headings.understood == [(heading, f"成交单价（按{scale}元换算成元）")]
    assert found.headings.in_unit("unit_price", "2000元") == "2000元"  # says its own
    assert found.headings.in_unit("unit_price", " ") == " "
    assert found.headings.in_unit("trainees", "40") == "40"


@pytest.mark.parametrize(
    ("name", "heading", "unit"),
    [
        ("成交单价", "成交单价（元/班）", "元/人"),
        ("成交单价", "成交单价（美元）", "元/人"),
        ("稳定就业人数", "稳定就业人数（%）", "人"),
        ("参训人数", "参训人数（计划）", "人"),
        ("取证人数", "取证人数（万人）", "人"),
        ("参训人数", "参训人数（班）", "人"),
    ],
)
def test_what_is_something_else_is_refused_by_name(name, heading, unit):
    with pytest.raises(TableError) as caught:
        table(**{name: heading})
    said = f"“{heading}”括号里写的不是这一列的单位；这一列要的是“{name}”，单位是{unit}，请照这个填，再改表头"
    assert said in caught.value.message


def test_of_two_the_one_whose_unit_fits_is_taken():
    line = "班次,参训人数（计划）,参训人数（实际）,取证人数,稳定就业人数,成交单价"
    assert ClassTable([line]).places["trainees"] == 2


def test_a_date_or_a_name_has_no_unit():
    found = table(取证日期="取证日期（年/月/日）", 班次="班次（全称）")
    assert found.places["certified_on"] == 5
