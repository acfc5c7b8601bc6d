"""What was read otherwise, and what was not, is told with its place; many alike are cut."""

from tests.calculator.roster_page.asked import ROWS, ask, desk


def told(*rosters):
    return ask(desk(*rosters))["parts"]["roster-read"]


def test_rows_that_cannot_be_read_are_told_with_their_place():
    assert "1.csv 第 8 行：" in told([*ROWS, ROWS[1]], [ROWS[0], ROWS[1]])


def test_of_many_some_are_told():
    again = [ROWS[1]] * 40
    text = told([*ROWS, *again])
    assert "还有 16 条" in text
    assert "和第 2 行是同一个身份证号" in text


def test_what_stands_in_a_name_is_no_html():
    rows = [[*ROWS[0], "<b>注</b>"], *[[*row, "x"] for row in ROWS[1:]]]
    text = told(rows)
    assert "&lt;b&gt;注" in text and "<b>注" not in text
