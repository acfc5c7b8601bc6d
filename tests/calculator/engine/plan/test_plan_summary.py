"""What a plan comes to: instalments, months and what they are called, the weakest."""

from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.plan_summary import summary
from tests import frozen, made_up

RULES = frozen.rules()
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期"
FIRST = "甲,40,36,12,2000,2026-08-31"
SECOND = "乙,30,30,20,1000.5,"


def planned(*rows, rules=RULES, scheme="yunzhou-2026", window=6, choices=None):
    """(the plan read to its end, its classes)."""
    plan = ClassPlan(rules, scheme, choices, window, lambda *_: None)
    return plan, list(plan.read([HEADING, *rows]))


def test_a_plan_to_the_letter():
    plan, _ = planned(FIRST, SECOND, "丙,1,2,3,4,")
    assert summary(plan) == {
        "readings": [],
        "classes": 2,
        "refused": 1,
        "total_fen": 72_000_00 + 36_018_00,
        "instalments": [
            {"id": "initial", "title": "首期补贴", "amount_fen": 57_600_00 + 24_012_00},
            {"id": "remainder", "title": "剩余补贴", "amount_fen": 14_400_00 + 6_003_00},
            {"id": "bonus", "title": "跟补支持", "amount_fen": 6_003_00},
        ],
        "months": [
            {"month": "2026-08", "amounts_fen": [57_600_00, 0, 0], "amount_fen": 57_600_00},
            {"month": "2027-02", "amounts_fen": [0, 14_400_00, 0], "amount_fen": 14_400_00},
            {
                "month": None,
                "amounts_fen": [24_012_00, 6_003_00, 6_003_00],
                "amount_fen": 36_018_00,
            },
        ],
        "month_title": "首期补贴：取证的月份；其余：看就业的时间结束的月份（不是付款日期）",
        "month_note": (
            "除首期补贴外，钱都归在看就业的时间结束的月份（不是付款日期）。够条件的日子可能更早，"
            "见“取证以后的日子怎么算”。哪天付款：文件未规定，以协议为准。"
        ),
        "no_month": "没填取证日期",
        "tiers": [
            {"id": "initial", "title": "首期补贴", "classes": 0},
            {"id": "remainder", "title": "剩余补贴", "classes": 1},
            {"id": "bonus", "title": "跟补支持", "classes": 1},
        ],
        "weakest": [
            {
                "row": 2,
                "class_id": "甲",
                "tier": "remainder",
                "total_fen": 72_000_00,
                "loses": {"fewer_employed": 1, "loss_fen": 14_400_00},
                "gains": {"more_employed": 8, "id": "bonus", "gain_fen": 14_400_00},
            },
            {
                "row": 3,
                "class_id": "乙",
                "tier": "bonus",
                "total_fen": 36_018_00,
                "loses": {"fewer_employed": 6, "loss_fen": 6_003_00},
                "gains": None,
            },
        ],
        "out_of_time": [],
        "unproved": [],
    }


def test_the_words_where_the_document_sets_no_window():
    plan, _ = planned(FIRST, SECOND, rules=made_up.rules(), scheme=made_up.SCHEME, window=None)
    found = summary(plan)
    assert found["month_title"] == "开班款、取证款：拿证的月份（不是付款日期）"
    assert found["month_note"] == (
        "文件未规定拿证以后看就业看多久，上岗款、奖励不归到月份。哪天付款，请看文件。"
    )
    assert found["no_month"] == "文件未规定，或没填拿证日期"
    assert [month["month"] for month in found["months"]] == ["2026-08", None]


def test_the_words_where_no_instalment_or_every_one_waits_for_work():
    plan, _ = planned()
    end = "看就业的时间结束的月份（不是付款日期）"
    plan.late = [True, True, True]
    assert summary(plan)["month_title"] == end
    assert summary(plan)["month_note"].startswith(f"钱都归在{end}。够条件")
    plan.window_months = None
    assert summary(plan)["month_title"] == "取证的月份（不是付款日期）"
    plan.late = [False, False, False]
    titles = "首期补贴、剩余补贴、跟补支持"
    assert summary(plan)["month_title"] == f"{titles}：取证的月份（不是付款日期）"
    assert summary(plan)["month_note"] == "哪天付款，请看文件。"


def test_months_are_those_of_the_certificates_and_of_the_end_of_the_window():
    rows = ["A,40,36,20,2000,2026-08-31", "B,40,36,20,2000,2026-08-01", "C,40,36,12,2000,"]
    plan, _ = planned(*rows)
    months = {m["month"]: m["amounts_fen"] for m in summary(plan)["months"]}
    assert list(months) == ["2026-08", "2027-02", None]
    assert months["2026-08"] == [2 * 5_760_000, 0, 0]
    assert months["2027-02"] == [0, 2 * 1_440_000, 2 * 1_440_000]
    assert sum(map(sum, months.values())) == plan.total


def test_the_weakest_are_those_whose_tier_hangs_on_the_fewest():
    rows = [
        "far,40,36,17,2000,",
        "edge,40,36,12,2000,",
        "short,40,36,19,2000,",
        "top,40,36,36,2000,",
    ]
    found = summary(planned(*rows)[0])["weakest"]
    assert [w["class_id"] for w in found] == ["edge", "short", "far", "top"]
    assert found[0]["loses"] == {"fewer_employed": 1, "loss_fen": 1_440_000}
    assert found[1]["gains"] == {"more_employed": 1, "id": "bonus", "gain_fen": 1_440_000}


def test_a_tier_that_work_does_not_bring_is_not_lost_with_work():
    plan, _ = planned(FIRST, SECOND, rules=made_up.rules(), scheme=made_up.SCHEME, window=None)
    first, second = summary(plan)["weakest"]
    assert (first["tier"], first["loses"]) == ("certificates", None)
    assert first["gains"] == {"more_employed": 1, "id": "work", "gain_fen": 27_800_00}
    assert second["tier"] == "work"
    assert second["loses"] == {"fewer_employed": 10, "loss_fen": 9_754_87}
