"""What is shown of a class: its heads, the money, what other readings give."""

from calculator.roster_page import class_parts
from tests import roster_files
from tests.calculator.roster_page.asked import ROWS, ask, desk

HOW = "<h4>怎么算出来的"


def classes(*rosters, **form):
    return ask(desk(*rosters), **form)["parts"]["roster-classes"]


def test_heads_and_money():
    text = classes(ROWS)
    for part in ("<dd>6 人</dd>", "<dd>4 人</dd>", "<dd>2 人<small>另有 1 人缺信息", "8,000 元"):
        assert part in text
    assert "没有到" in text  # an instalment that is not earned shows no amount


def test_of_few_all_is_shown_of_many_what_is_opened():
    assert HOW in classes(ROWS)
    rows = [[*row[:2], f"{row[2]} {place}", *row[3:]] for place in range(4) for row in ROWS[1:2]]
    rows = [[*row[:1], roster_files.identity(50 + n), *row[2:]] for n, row in enumerate(rows)]
    made = desk([ROWS[0], *rows])
    assert HOW not in ask(made)["parts"]["roster-classes"]
    text = ask(made, opened=[2])["parts"]["roster-classes"]
    assert text.count(HOW) == 1
    assert text.index("焊工一班 2") < text.index(HOW) < text.index("焊工一班 3")


def test_without_a_price_people_are_counted():
    text = classes(ROWS, price="")
    assert "只数了人" in text and "8,000" not in text


def test_several_classes_are_added_up():
    other = [[*row[:2], "电工班", *row[3:]] for row in ROWS[1:]]
    text = classes(ROWS, [ROWS[0], *other])
    assert "2 个班合计" in text
    assert "电工班" in text


def test_a_page_holds_so_many_classes(monkeypatch):
    monkeypatch.setattr(class_parts, "MOST", 1)
    text = classes([ROWS[0], *[[*row[:2], row[0], *row[3:]] for row in ROWS[1:4]]])
    assert "只列了前 1 个班，其余 2 个班在班次表里" in text
    assert text.count("<section") == 1
    assert "3 个班合计" in text
