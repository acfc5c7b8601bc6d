"""Who does not count yet stands there in the order of what it brings, with reasons and clauses."""

import pytest

from calculator.roster_page import people_part
from tests import roster_files
from tests.calculator.roster_page.asked import ROWS, ask, desk


def people(rows, **form):
    return ask(desk(rows), **form)["parts"]["roster-people"]


def test_the_dearest_come_first_with_reason_and_clause():
    text = people(ROWS)
    places = [
        text.index(word) for word in ("戊五", "多 2,000 元", "丁四", "其余没有全算上的", "己六")
    ]
    assert places == sorted(places)
    assert "考勤率 5%" in text
    assert '<span class="cite">' in text
    assert "甲一" not in text  # counts in everything


@pytest.mark.parametrize("price", ["", "2000"])
def test_whose_last_month_is_near_is_told_first(price):
    text = people(ROWS, on="2026-06-20", price=price)
    assert text.startswith('<section class="roster-list"><h3>最迟的月份快到了的')


@pytest.mark.parametrize(
    ("person", "title", "gain"),
    [(5, "一个人就能多拿钱的（20 人）", True), (4, "凑够人数才多拿钱的（20 人）", False)],
)
def test_who_brings_money_alone_stands_apart_from_who_brings_it_together(person, title, gain):
    alike = [[f"员{n}", roster_files.identity(100 + n), *ROWS[person][2:]] for n in range(20)]
    text = people([ROWS[0], *alike])
    assert title in text
    assert ("roster-gain" in text) is gain


def test_numbers_have_stars_and_names_if_wished():
    assert "320***********" in people(ROWS)
    text = people(ROWS, names="hidden")
    assert "戊五" not in text and "戊*" in text


def test_a_page_holds_so_many(monkeypatch):
    monkeypatch.setattr(people_part, "MOST", 1)
    assert "只列了前 1 人，其余 1 人" in people(ROWS)


@pytest.mark.parametrize("rows", [ROWS[:3]])
def test_where_everybody_counts_it_is_said(rows):
    assert people(rows) == "<p>每个人都算上了。</p>"
