"""The roster of the bench is one of real kind, and the page answers to it as a person would wait for it."""

from calculator.engine.roster import identity
from calculator.files.xlsx import Sheet, workbook
from scripts.measuring import rosters
from tests.calculator.roster_page.asked import ask, open_desk, rules
from tests.made_sheets import csv


def test_its_people_are_as_different_as_people_are():
    rows = list(rosters.roster(1000))
    assert len(rows) == 1001
    assert len({row[1] for row in rows[1:]}) == 1000
    assert all(row[1][-1] == identity.check_character(row[1][:-1]) for row in rows[1:])
    desk = open_desk(rules())
    desk.take("roster.csv", csv(rows).encode())
    answer = ask(desk)
    assert answer["counted"]
    assert "1000 行是人" in answer["parts"]["roster-read"]
    assert "没有看的列" not in answer["parts"]["roster-read"]


def test_the_wait_is_from_the_file_to_the_answer(chromium, made_up_address):
    page = rosters.started(chromium, made_up_address)
    book = workbook([Sheet("名册", list(rosters.roster(3)))])
    assert 0 < rosters.answered(page, book) < rosters.PATIENCE
    assert "3 行是人" in page.locator("#roster-read").inner_text()
    page.context.close()
