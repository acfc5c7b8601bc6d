"""A class that is opened shows what its own page shows, and what every reading does to people and sum."""

import re

from calculator.engine.roster import classes
from calculator.engine.roster.gathered import Gathered, Source
from calculator.engine.scheme.money import yuan
from calculator.roster_page.whole_class import whole_class
from calculator.sheets import reading
from tests import made_up, roster_files
from tests.calculator.roster_page.asked import ROWS, ask, desk
from tests.made_sheets import csv

TEXT = ask(desk(ROWS))["parts"]["roster-classes"]


def test_it_is_what_the_page_of_a_class_shows():
    for heading in ("再多几个人就业会怎样", "怎么算出来的", "换一种理解"):
        assert f"<h4>{heading}</h4>" in TEXT
    for part in ('class="instalments"', 'class="ladder"', "每条线差一人", "<ol>"):
        assert part in TEXT


def test_each_alternative_and_the_range_are_those_of_the_engine():
    rows = [(s.name, s.rows, s.merged, s.hidden) for s in reading.sheets(csv(ROWS).encode())]
    people = Gathered([Source("1.csv", rows)]).rows
    scheme = made_up.rules().part("roster")["scheme"]
    told = classes.alternatives(
        made_up.rules(), scheme, people, (2026, 12, 31), roster_files.CLASS, 200_000
    )
    low, high = (yuan(told["range"][end]) for end in ("min_fen", "max_fen"))
    assert f"<strong>{low}</strong> 元到 <strong>{high}</strong> 元" in TEXT
    assert low != high
    moved = 0
    for reading_ in told["readings"]:
        for option in reading_["options"]:
            if option["why"].startswith("比本次"):
                moved += 1
                assert option["why"] in TEXT
    assert moved > 1
    assert "编者的判断" in TEXT


def test_too_many_combinations_are_told():
    scheme = made_up.rules().scheme(made_up.rules().part("roster")["scheme"])
    found = {"ladder": [], "instalments": [], "steps": [], "readings": []}
    found["counts"] = {"certified": 0}
    found["certified"] = 0
    text = whole_class(0, found, {"readings": [], "range": None}, scheme, {})
    assert "没有逐个算" in text


def test_classes_beside_each_other_have_names_of_their_own():
    other = [
        [row[0], roster_files.identity(60 + n), "电工班", *row[3:]]
        for n, row in enumerate(ROWS[1:])
    ]
    text = ask(desk([*ROWS, *other]))["parts"]["roster-classes"]
    names = re.findall(r' id="([^"]+)"', text)
    assert len(names) == len(set(names)) > 2
