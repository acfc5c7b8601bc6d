"""One class of a plan, whole: its row, its name, its settlement."""

import pytest

from calculator.engine.plan.class_answer import class_answer
from calculator.engine.plan.class_plan import ClassPlan
from tests import frozen

RULES = frozen.rules()
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期"
FIRST = "甲,40,36,12,2000,2026-08-31"
SECOND = "乙,30,30,20,1000.5,"


def planned(*rows):
    """(the plan read to its end, its classes)."""
    plan = ClassPlan(RULES, "yunzhou-2026", None, 6, lambda *_: None)
    return plan, list(plan.read([HEADING, *rows]))


def test_one_class_to_the_letter():
    plan, [first, second] = planned(FIRST, SECOND)
    cites = [instalment.cite for instalment in plan.formula.instalments]
    assert class_answer(RULES, plan, first) == {
        "row": 2,
        "class_id": "甲",
        "scheme": "yunzhou-2026",
        "data_version": RULES.data_version,
        "unit_price_fen": 2_000_00,
        "counts": {
            "trainees": 40,
            "certified": 36,
            "employed": 12,
            "employed_uncertified": None,
            "over_limit": 0,
            "over_limit_employed": 0,
            "over_limit_uncertified": 0,
        },
        "base_fen": 72_000_00,
        "instalments": [
            {
                "id": "initial",
                "title": "首期补贴",
                "amount_fen": 57_600_00,
                "earned": True,
                "cite": cites[0],
            },
            {
                "id": "remainder",
                "title": "剩余补贴",
                "amount_fen": 14_400_00,
                "earned": True,
                "cite": cites[1],
            },
            {
                "id": "bonus",
                "title": "跟补支持",
                "amount_fen": 14_400_00,
                "earned": False,
                "cite": cites[2],
            },
        ],
        "total_fen": 72_000_00,
        "tier": "remainder",
        "rate": {"employed": 12, "of": 40},
        "next_tier": {"id": "bonus", "more_employed": 8, "gain_fen": 14_400_00},
        "one_more": {"gain_fen": 0},
        "warnings": [],
        "unproved": [],
        "certified_on": "2026-08-31",
    }
    found = class_answer(RULES, plan, second)
    assert (found["next_tier"], found["one_more"]) == (None, {"gain_fen": 0})
    assert "certified_on" not in found


@pytest.mark.parametrize(("employed", "one_more"), [(35, {"gain_fen": 0}), (36, None)])
def test_nobody_is_left_to_find_work(employed, one_more):
    plan, [one] = planned(f"甲,40,36,{employed},2000,")
    assert class_answer(RULES, plan, one)["one_more"] == one_more


def test_a_price_above_its_cap_is_in_the_class():
    heading = HEADING + ",课程类别"
    plan = ClassPlan(RULES, "yunzhou-2026", None, 6, None)
    [one] = plan.read([heading, "甲,40,36,12,1600,,生活服务"])
    [warning] = class_answer(RULES, plan, one)["warnings"]
    assert "上限" in warning["message"]
