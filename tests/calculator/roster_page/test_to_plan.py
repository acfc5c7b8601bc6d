"""The classes go to the page for many classes with what they come to, and without anybody's name or number."""

import html
import re

from calculator.engine.scheme.money import yuan
from calculator.roster_page import saved
from calculator.view import plan_page
from scripts.desks import plan_desk
from tests import made_up, roster_files
from tests.calculator.roster_page.asked import FORM, ROWS, ask, desk
from tests.desk_links import links

OTHER = [
    [row[0], roster_files.identity(60 + n), "电工班", *row[3:]] for n, row in enumerate(ROWS[1:])
]


def linked(**form):
    return ask(desk([*ROWS, *OTHER]), **form)["parts"]["roster-plan"]


def opened(fragment):
    rules = made_up.rules()
    fields = plan_desk.example(rules, FORM["scheme"]) | {"#": fragment}
    return plan_page.respond(rules, links(plan_desk.DESK), fields)


def test_the_link_opens_the_same_sum_there():
    page, _, fragment = html.unescape(re.search('href="([^"]+)"', linked())[1]).partition("#")
    assert page == "../plan/"
    found = opened(f"#{fragment}")
    assert f"<strong>{yuan(2 * roster_files.TOTAL_FEN)}</strong>" in found["parts"]["answer-total"]
    assert "焊工一班,6,4,2,2000" in found["fields"]["table"]
    for row in ROWS[1:]:
        assert row[0] not in found["fields"]["table"] and row[1] not in found["fields"]["table"]


def test_without_a_price_or_with_too_many_classes_it_is_said():
    assert "填了成交单价" in linked(price="")
    many = [
        [row[0], roster_files.identity(n), f"第 {n} 个很长很长的班名", *row[3:]]
        for n in range(120)
        for row in ROWS[1:2]
    ]
    text = ask(desk([ROWS[0], *many]))["parts"]["roster-plan"]
    assert "班太多" in text and "href" not in text


def test_each_count_has_its_column_where_a_class_has_one():
    rows = [row[:] for row in ROWS]
    rows[1][-1] = "9"  # has had all the subsidies there are
    text = ask(desk(rows), want=saved.PLAN)["file"]["text"]
    head, line = text.splitlines()[:2]
    assert "满次数" in head and "满次数" not in ask(desk(ROWS), want=saved.PLAN)["file"]["text"]
    assert len(head.split(",")) == len(line.split(","))
