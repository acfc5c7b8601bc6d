"""What is shown of a class: its heads, the money, what other readings give."""

from tests.calculator.roster_page.asked import ROWS, ask, desk


def classes(*rosters, **form):
    return ask(desk(*rosters), **form)["parts"]["roster-classes"]


def test_heads_and_money():
    text = classes(ROWS)
    for part in ("<dd>6 人</dd>", "<dd>4 人</dd>", "<dd>2 人<small>另有 1 人缺信息", "8,000 元"):
        assert part in text
    assert "没有到" in text  # an instalment that is not earned shows no amount


def test_other_readings_and_the_range():
    assert "最少 6,800 元，最多 10,400 元" in classes(ROWS)
    assert "9,600 元" in classes(ROWS)


def test_without_a_price_people_are_counted():
    text = classes(ROWS, price="")
    assert "只数了人" in text and "8,000" not in text


def test_several_classes_are_added_up():
    other = [[*row[:2], "电工班", *row[3:]] for row in ROWS[1:]]
    text = classes(ROWS, [ROWS[0], *other])
    assert "2 个班合计" in text
    assert "电工班" in text
