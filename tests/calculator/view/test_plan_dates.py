"""The months of a plan drawn, the days of its classes, and one calendar file of all of them."""

import re

from calculator.view import calendar_page, cash_svg, plan_dates
from calculator.view.plan_page import respond
from scripts.desks import calendar_desk, plan_desk
from tests import frozen
from tests.calculator.files.test_ics import events
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
LINKS = links(plan_desk.DESK)
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期"
TABLE = (
    f"{HEADING}\n晚班,40,36,12,2000,2026-08-31\n早班,32,30,16,1000,2026-5-8\n"
    "没日期,30,28,8,800,\n没人取证,30,0,0,800,2026-5-8\n"
)
NOW = "2026-10-01T07:30:05+08:00"


def answer(table=TABLE, **fields):
    typed = {**plan_desk.example(RULES), "source": "text", "table": table, "now": NOW, **fields}
    return respond(RULES, LINKS, typed)


def test_every_month_of_the_table_is_a_bar_as_long_as_its_money():
    parts = answer()["parts"]
    drawn = parts["plan-cash"]
    for month in ("2026-05", "2026-08", "2026-11", "2027-02", "没填取证日期"):
        assert month in drawn
        assert month in parts["plan-months"]
    bars = re.findall(r'class="cash-(\d)" x="(\d+)" y="(\d+)" width="(\d+)" height="16"', drawn)
    rows = {}
    for _, _, y, width in bars:
        rows[y] = rows.get(y, 0) + int(width)
    assert max(rows.values()) == 344  # the month of most money fills the drawing
    august, february = 36 * 2000 * 80 // 100, 36 * 2000 * 20 // 100
    widths = list(rows.values())
    assert abs(widths[3] - widths[1] * february / august) <= 1


def test_without_money_nothing_is_drawn():
    assert answer(f"{HEADING}\n甲,30,0,0,800,2026-5-8\n")["parts"]["plan-cash"] == ""


def test_the_longest_row_of_months_is_cut_and_says_so():
    found = {
        "instalments": [{"title": "甲"}],
        "no_month": "没填",
        "months": [
            {"month": f"{2026 + i // 12}-{i % 12 + 1:02}", "amounts_fen": [100], "amount_fen": 100}
            for i in range(40)
        ],
    }
    drawn = cash_svg.draw(found)
    assert drawn.count('height="16"') == 36
    assert "只画前 36 个月" in drawn


def test_classes_without_a_date_are_named_apart():
    assert "1 个班没填取证日期，不归到月份：没日期。" in answer()["parts"]["plan-months"]


def test_the_days_of_each_class_are_those_of_the_calendar_the_early_ones_first():
    assert answer()["parts"]["plan-dates"] == ""
    html = answer(dates="yes")["parts"]["plan-dates"]
    rows = [re.sub("<[^>]*>", "|", row) for row in re.findall("<tr>.*?</tr>", html)][1:]
    assert [next(filter(None, row.split("|"))) for row in rows] == ["早班", "没人取证", "晚班"]
    typed = {**calendar_desk.example(RULES), "certified_on": "2026-8-31 × 36"}
    day = calendar_page.respond(RULES, links(calendar_desk.DESK), typed)["parts"]["answer-windows"]
    assert "2027年2月28日" in day and "2027-02-28" in rows[2]
    assert "57,600（2026-08）" in rows[2] and "14,400（2027-02）" in rows[2]
    assert "R21" in html and "R22" in html


def test_one_file_holds_the_days_of_every_class_each_under_its_name():
    made = answer(want=plan_dates.FILE, remind_days="7")["files"][plan_dates.FILE]
    found = events(made["text"])
    names = [event["SUMMARY"].split("：")[0] for event in found]
    assert set(names) == {"晚班", "早班"}
    assert len({event["UID"] for event in found}) == len(found)
    alone = answer(
        f"{HEADING}\n晚班,40,36,12,2000,2026-08-31\n", want=plan_dates.FILE, remind_days="7"
    )
    mine = [event for event in found if event["SUMMARY"].startswith("晚班：")]
    assert events(alone["files"][plan_dates.FILE]["text"]) == mine


def test_where_no_class_has_a_date_it_says_so_instead_of_an_empty_file():
    told = answer(f"{HEADING}\n甲,30,20,0,800,\n", want=plan_dates.FILE)
    assert "files" not in told
    assert "没有一个班填了日期" in told["parts"]["plan-dates-told"]
    told = answer(want=plan_dates.FILE, remind_days="x")
    assert "这里应是整天数" in told["parts"]["plan-dates-told"]


def test_it_is_the_same_on_micropython():
    typed = {**plan_desk.example(RULES), "source": "text", "table": TABLE, "dates": "yes"}
    typed |= {"now": NOW, "want": plan_dates.FILE}
    (here,), (there,) = both(plan_desk.DESK, [typed])
    assert here["parts"] == there["parts"]
    text = here["files"][plan_dates.FILE]["text"]
    assert text == there["files"][plan_dates.FILE]["text"]
