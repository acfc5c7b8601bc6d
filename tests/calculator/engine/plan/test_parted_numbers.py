"""A number that a comma has parted is never read as its beginning, and no two numbers are taken for one."""

import pytest

from calculator.engine.plan.class_table import ClassTable

HEADINGS = "班次,参训人数,取证人数,稳定就业人数,成交单价"


def problem(heading, row):
    table = ClassTable([heading, row])
    ((_, cells),) = table
    return table.texts(cells)[1]


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        (HEADINGS + ",备注", "A,7,6,5,2,000"),
        (HEADINGS + ",", "A,7,6,5,12,345"),
        (HEADINGS + ",课时", "A,7,6,5,2,345"),
        (HEADINGS + ",课时", "A,7,6,5,12,045"),
        (HEADINGS + ",备注", "A,7,6,5,12,345.50"),
        (HEADINGS + ",市级培训补贴标准", "A,7,6,5,1,850"),
        ("班次,参训人数,说明,取证人数,稳定就业人数,成交单价", "A,1,040,6,5,90"),
    ],
)
def test_a_parted_number_is_named(heading, row):
    message = problem(heading, row)
    assert "被逗号分成了两格；数字里的逗号要去掉，或把数字放在引号里" in message


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        (HEADINGS + ",备注", "A,7,6,5,90,好"),
        (HEADINGS + ",备注", "A,7,6,5,2000,123"),
        (HEADINGS + ",备注", 'A,7,6,5,"2,000",'),
        (HEADINGS + ",课时", "A,7,6,5,900,120"),
        (HEADINGS + ",市级培训补贴标准", "A,7,6,5,800,900"),
        (HEADINGS + ",备注", "A,7,6,5,90"),
        (HEADINGS.replace(",", "\t") + "\t备注", "A\t7\t6\t5\t2\t000"),
    ],
)
def test_two_numbers_side_by_side_are_two(heading, row):
    assert problem(heading, row) is None
