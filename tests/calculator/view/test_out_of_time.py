"""Dates outside the notice's time are told of alike by the plan, the calendar and the conditions page."""

import re

import pytest

from calculator.commands import calendar as calendar_command
from calculator.view import calendar_page, conditions_page, plan_page
from scripts.desks import calendar_desk, conditions_desk, plan_desk
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
TABLE = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期\n"
ROWS = (
    "甲,40,36,12,2000,2026-05-08\n"
    "早,40,36,12,2000,2025-06-08\n"
    "更早,30,28,8,1000,2016-5-1\n"
    "远,32,30,15,1000,2062-1-1\n"
    "没写,20,20,20,1000,\n"
)
EARLY = "开始执行的2026年3月31日，它不管这个班"
FAR = "晚于所收文件写到的最后一年（2027年）"


def plan(rows=ROWS, **fields):
    desk = plan_desk.DESK
    typed = {**plan_desk.example(RULES), "source": "text", "table": TABLE + rows, **fields}
    return plan_page.respond(RULES, links(desk), typed)["parts"]


def text(html):
    return re.sub("<[^>]*>", "", html)


def test_the_plan_says_how_much_rests_on_classes_that_the_notice_does_not_cover():
    total = text(plan()["answer-total"])
    assert (
        "合计里有 2 个班、94,400 元的日期在《云州项目化培训试行通知》开始执行（2026年3月31日）以前，它不管这些班。"
        in total
    )
    assert "自发文之日起执行" in total
    assert "1 个班、30,000 元的日期晚于所收文件写到的最后一年（2027年）" in total
    assert "请核对年份" in total


def test_each_class_of_the_plan_is_warned_in_its_row():
    rows = re.findall("<tr>.*?</tr>", plan()["plan-classes"])
    notes = {re.sub("<[^>]*>", "", row.split("</th>")[0]): row for row in rows}
    assert EARLY in notes["早"] and "2025年6月8日" in notes["早"]
    assert EARLY in notes["更早"]
    assert FAR in notes["远"]
    assert "请核对" not in notes["甲"] and "请核对" not in notes["没写"]


def test_a_plan_within_the_time_says_nothing_of_it():
    assert "caution" not in plan("甲,40,36,12,2000,2026-05-08\n")["answer-total"]


@pytest.mark.parametrize(("date", "says"), [("2016-5-1", EARLY), ("2062-1-1", FAR)])
def test_the_calendar_says_it(date, says):
    desk = calendar_desk.DESK
    typed = {**calendar_desk.example(RULES), "certified_on": f"{date} × 3\n2026-8-31 × 5"}
    html = calendar_page.respond(RULES, links(desk), typed)["parts"]["answer-windows"]
    assert text(html).count("请核对") == 1
    assert says in text(html)


def test_the_calendar_says_it_of_an_opening_with_the_reading_that_decides():
    desk = calendar_desk.DESK
    typed = {**calendar_desk.example(RULES), "opening": "2026-3-30"}
    html = calendar_page.respond(RULES, links(desk), typed)["parts"]["answer-windows"]
    assert text(html).count("请核对") == 1
    assert "2026年3月30日" in text(html) and "见 R25" in text(html)


def test_the_calendar_command_says_it():
    part = RULES.part("calendar")
    days = {"windows": [{"certified_on": (2016, 5, 1)}]}
    (told,) = calendar_command._out_of_time(RULES, part, days)
    assert EARLY in told["message"]


def test_the_conditions_page_asks_about_a_year_that_no_document_speaks_of():
    desk = conditions_desk.DESK
    typed = {**conditions_desk.example(RULES), "opening": "2062-1-1", "awarded": "yes"}
    html = conditions_page.respond(RULES, links(desk), typed)["parts"]["answer-governing"]
    assert FAR in text(html)
    early = conditions_page.respond(RULES, links(desk), {**typed, "opening": "2016-5-1"})
    assert "请核对年份" not in text(early["parts"]["answer-governing"])
    assert "文件未规定" in text(early["parts"]["answer-governing"])


def test_it_is_the_same_on_micropython():
    asked = {**plan_desk.example(RULES), "source": "text", "table": TABLE + ROWS}
    here, there = both(plan_desk.DESK, [asked])
    assert here[0]["parts"] == there[0]["parts"]
    days = {**calendar_desk.example(RULES), "certified_on": "2016-5-1\n2062-1-1"}
    here, there = both(calendar_desk.DESK, [days])
    assert here == there


def test_the_plan_says_what_is_left_without_them_and_where_they_are_named():
    parts = plan("甲,40,36,12,2000,2026-05-08\n早,30,28,8,1000,2025-06-08\n")
    total = text(parts["answer-total"])
    left = plan("甲,40,36,12,2000,2026-05-08\n")["plan-bar"]
    sums = re.findall("<strong>([0-9,.]+)</strong>", left)
    assert f"去掉它们，合计 {sums[0]} 元。哪几个，看每个班的“提醒”。" in total
    assert 'href="#classes"' in parts["answer-total"]
    assert "去掉它们" not in plan("早,30,28,8,1000,2025-06-08\n")["answer-total"]


@pytest.mark.parametrize("name", ["plan.csv", "plan.json"])
def test_a_file_of_the_plan_warns_of_each_class_as_the_page_does(name):
    desk = plan_desk.DESK
    typed = {**plan_desk.example(RULES), "source": "text", "table": TABLE + ROWS, "want": name}
    made = plan_page.respond(RULES, links(desk), typed)["files"][name]["text"]
    made = made.encode().decode("unicode_escape") if name == "plan.json" else made
    assert made.count(EARLY) == 2 and FAR in made
