"""Headings below titles, over some lines, over two rows; a unit of money that is named above or below them."""

import pytest

from calculator.engine.plan import columns, heading_rows
from calculator.engine.plan.class_table import ClassTable
from calculator.engine.plan.headings import TableError

HEADINGS = "班次,参训人数,取证人数,稳定就业人数,成交单价"
OWN = columns.columns()


def read(*lines):
    """(number of the headings' row, {column: text} of each row) of a table."""
    table = ClassTable(lines)
    return table.line, [table.texts(cells)[0] for _, cells in table]


def refused(*lines):
    with pytest.raises(TableError) as caught:
        ClassTable(lines)
    return caught.value.message


@pytest.mark.parametrize(
    "above",
    [
        ["某年培训计划表"],
        ["某年培训计划表,,,,", "填表单位：某学校,,填表日期：3月,,"],
        ["", "计划", ",,,,", "sep=,"],
        ['"sep=,"'],
        ['"计划\n（一）",,,,'],
        ["班次安排,,,,"],
    ],
)
def test_titles_above_the_headings(above):
    lines = "\n".join([*above, HEADINGS, "A,7,6,5,90"]).split("\n")
    line, rows = read(*lines)
    assert line == len(above) + 1
    assert [row["class_id"] for row in rows] == ["A"]


def test_where_no_row_has_two_headings_the_first_is_what_was_read():
    assert "读到的表头是：甲、乙" in refused("甲,乙", "班次,丙")
    assert "读到的表头是：班次、丙" in refused("班次,丙", "丁,戊")


def test_a_heading_in_quotes_runs_over_two_lines():
    line, rows = read('班次,"参训人数', '（人）",取证人数,稳定就业人数,成交单价', "A,7,6,5,90")
    assert (line, [row["trainees"] for row in rows]) == (1, ["7"])


@pytest.mark.parametrize("separator", [",", "\t", ";", "，", "；", "|"])
def test_what_parts_the_cells(separator):
    line, rows = read(HEADINGS.replace(",", separator), separator.join(["A", "7", "6", "5", "90"]))
    assert (line, rows[0]["unit_price"]) == (1, "90")


def test_a_row_of_units_below_the_headings_is_no_class_and_its_units_count():
    line, rows = read(HEADINGS, ",人,（人）,人,万元", "A,7,6,5,0.2")
    assert (line, [row["unit_price"] for row in rows]) == (2, ["0.2万"])
    assert "单位是元/人" in refused(HEADINGS, ",人,人,人,元/班", "A,7,6,5,90")
    assert "单位是人" in refused(HEADINGS, ",人,人,%,元", "A,7,6,50,90")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("班次,人数,,,成交单价", ",参训,取证,稳定就业,"),
        ("班次,参训,取证,稳定就业,成交单价", ",人数,人数,人数,（元）"),
        ("班次,人数,人数,人数,成交单价", ",参训人数,取证人数,稳定就业人数,"),
    ],
)
def test_headings_in_two_rows(first, second):
    line, rows = read(first, second, "A,7,6,5,90")
    assert line == 2
    assert rows == [dict(zip(columns.FIELDS[:5], ["A", "7", "6", "5", "90"], strict=True))]


@pytest.mark.parametrize("second", ["A,人,人,人,元", ",7,6,5,90", ",,,,", ",,,,待定"])
def test_a_row_that_names_a_class_or_holds_a_figure_is_none_of_the_headings(second):
    assert read(HEADINGS, second)[0] == 1


@pytest.mark.parametrize(
    ("cells", "unit"),
    [
        (["单位：万元"], "万元"),
        (["", "（金额单位：千元/人）"], "千元/人"),
        (["单位：人、万元"], "万元"),
        (["单位：元"], ""),
        (["单位：某某学校"], ""),
        (["万元"], ""),
        ([], ""),
    ],
)
def test_the_unit_above(cells, unit):
    assert heading_rows.unit_above(cells) == unit


def test_a_unit_above_is_never_guessed_to_be_the_prices():
    message = refused("计划（单位：万元）,,,,", HEADINGS, "A,7,6,5,0.2")
    assert "看不准是元还是万元；请改表头，写成“成交单价（元）”或“成交单价（万元）”" in message
    own = HEADINGS + "（元）"
    assert read("计划（单位：万元）,,,,", own, "A,7,6,5,90")[1][0]["unit_price"] == "90"


@pytest.mark.parametrize("beside", ["单位：万元", "（金额单位：万元）"])
def test_a_unit_beside_the_headings_is_never_guessed_to_be_the_prices(beside):
    assert "看不准是元还是万元" in refused(f"{HEADINGS},{beside}", "A,7,6,5,0.2,")
    own = f"{HEADINGS}（元）,{beside}"
    assert read(own, "A,7,6,5,90,")[1][0]["unit_price"] == "90"


def test_no_more_rows_are_looked_at_than_may_be_titles():
    titles = ["某表"] * (heading_rows.ABOVE - 1)
    assert heading_rows.find([*titles, HEADINGS], OWN).line == heading_rows.ABOVE
    assert heading_rows.find(["某表", *titles, HEADINGS], OWN).line == 1
    assert heading_rows.find(["", ",,"], OWN) is None


@pytest.mark.parametrize(
    ("begins", "named"),
    [("<html>", "网页"), ("%PDF-1.4", "PDF"), ("{\\rtf1", "Word"), ("PK\x03\x04", "Excel")],
)
def test_a_file_that_is_no_table_is_called_what_it_is(begins, named):
    assert named in refused(begins, "x")
