"""Workbooks of the desk for many classes are the same on every Python, and a template is always there."""

import pytest

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
