"""Workbooks of the desk for many classes are made and read alike by every Python."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from calculator.view.plan_page import TEMPLATE, respond
from scripts.desks import plan_desk
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
EXAMPLE = plan_desk.example(RULES) | {"now": "2099-06-01T09:00:00+08:00"}


def test_a_browser_makes_the_very_bytes_that_a_full_python_makes():
    odd = {"row-0-class_id": "=危险 <&> 𠮷", "row-1-certified": "99", "row-2-kind": "manufacturing"}
    requests = [EXAMPLE | odd | {"want": want} for want in ("plan.xlsx", TEMPLATE)]
    here, there = both(plan_desk.DESK, requests)
    for one, other in zip(here, there, strict=True):
        [file] = one["files"].values()
        assert bytes.fromhex(file["hex"]).startswith(b"PK")
        assert one["files"] == other["files"]


@pytest.mark.parametrize("table", ["", "x", "班次,参训人数\n甲,1"])
def test_a_template_comes_whatever_stands_in_the_form(table):
    fields = EXAMPLE | {"source": "text", "table": table, "want": TEMPLATE}
    found = respond(RULES, links(plan_desk.DESK), fields)
    assert not found["ok"]
    assert list(found["files"]) == [TEMPLATE]


def book(*rows):
    made = io.BytesIO()
    made_of = Workbook()
    for row in rows:
        made_of.active.append(row)
    made_of.save(made)
    return made.getvalue().hex()


HEADINGS = ["班次", "参训人数", "取证人数", "稳定就业人数", "成交单价", "取证日期"]
ROW = ["焊工一班", 40, 36, 12, 1850.75, date(2026, 5, 8)]


def test_a_workbook_is_read_alike_by_every_python():
    files = [book(HEADINGS, ROW), book(["a"], ["b"]), "", "504b0304", book(HEADINGS, *[ROW] * 300)]
    requests = [EXAMPLE | {"want": "workbook", "workbook": content} for content in files]
    here, there = both(plan_desk.DESK, requests)
    for one, other in zip(here, there, strict=True):
        assert one.get("loaded") == other.get("loaded")
        assert one["parts"] == other["parts"]
    assert (
        here[0]["loaded"]["table"] == f"{','.join(HEADINGS)}\n焊工一班,40,36,12,1850.75,2026-05-08"
    )
    assert here[0]["parts"]["plan-file-told"] == "读了工作表“Sheet”。"
    for found in here[1:4]:
        assert "loaded" not in found
        assert found["parts"]["plan-file-told"].startswith("没有装入：")
        assert found["parts"]["plan-file-told"].endswith("表还是原来的，没有动。")


def test_the_answer_to_what_stands_there_is_not_touched_by_a_file():
    plain = respond(RULES, links(plan_desk.DESK), dict(EXAMPLE))
    loading = EXAMPLE | {"want": "workbook", "workbook": book(HEADINGS, ROW)}
    found = respond(RULES, links(plan_desk.DESK), loading)
    assert found["fields"] == plain["fields"]
    assert found["parts"]["answer-total"] == plain["parts"]["answer-total"]
