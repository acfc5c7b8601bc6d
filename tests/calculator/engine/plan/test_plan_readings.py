"""A plan under each other reading: the same as computing it again with that reading."""

import pytest

from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.plan_readings import PlanReadings
from tests import frozen, made_up

RULES = frozen.rules()
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,没取证但稳定就业,满次数,满次数且稳定就业"
KNOWN = ("甲,40,36,20,2000.05,2,3,1", "乙,30,30,9,1000,0,0,0", "丙,50,41,15,1999.99,9,5,5")


def planned(*rows, choices=None, rules=RULES, scheme="yunzhou-2026"):
    """(the plan read to its end, what the readings told)."""
    plan = ClassPlan(rules, scheme, choices, None, lambda *_: pytest.fail("a bad row"))
    readings = PlanReadings(plan)
    for one in plan.read([HEADING, *rows]):
        readings.add(one)
    return plan, readings.told()


@pytest.mark.parametrize(
    "choices", [{}, {"R1": "certified", "R3": "exclusive"}, {"R4": "any", "R6": "both"}]
)
def test_each_is_the_total_of_the_plan_computed_with_it(choices):
    plan, told = planned(*KNOWN, choices=choices)
    expected = []
    for reading in plan.scheme.readings:
        for option in reading["options"]:
            if option["value"] == choices.get(reading["id"], reading["default"]):
                continue
            total = planned(*KNOWN, choices={**choices, reading["id"]: option["value"]})[0].total
            expected.append(
                {
                    "id": reading["id"],
                    "title": reading["title"],
                    "option": option["title"],
                    "total_fen": total,
                    "change_fen": total - plan.total,
                    "missing": None,
                    "classes": 0,
                    "least_fen": total,
                    "most_fen": total,
                }
            )
    assert told == expected
    assert len(told) == 9
    assert {trial["change_fen"] for trial in told} != {0}


def test_a_total_that_some_classes_cannot_be_part_of_is_none():
    _, told = planned("甲,40,36,20,2000,,,", "乙,30,30,9,1000,,,", "丙,40,36,20,2000,,2,")
    found = {(trial["id"], trial["option"]): trial for trial in told}
    any_work = found["R4", "无证也算"]
    assert (any_work["total_fen"], any_work["change_fen"]) == (None, None)
    assert (any_work["missing"], any_work["classes"]) == ("employed_uncertified", 2)
    neither = found["R6", "都不算"]
    assert (neither["missing"], neither["classes"]) == ("over_limit_employed", 1)
    assert found["R3", "必须超过 50%"]["total_fen"] == 57_600_00 + 14_400_00 + 30_000_00 + 68_000_00


def test_what_lacks_a_head_count_lies_between_its_least_and_its_most():
    row = "甲,40,36,17,2000,{},,"
    _, told = planned(row.format(""))
    (trial,) = [trial for trial in told if trial["missing"]]
    sums = [planned(row.format(u), choices={"R4": "any"})[0].total for u in range(5)]
    assert (trial["least_fen"], trial["most_fen"]) == (min(sums), max(sums)) == (sums[0], sums[4])
    row = "甲,40,36,20,2000,0,6,{}"
    _, told = planned(row.format(""))
    (trial,) = [trial for trial in told if (trial["id"], trial["option"]) == ("R6", "都不算")]
    sums = [planned(row.format(k), choices={"R6": "both"})[0].total for k in range(7)]
    assert (trial["least_fen"], trial["most_fen"]) == (min(sums), max(sums))
    assert min(sums) < max(sums)


def test_a_plan_without_classes_is_nothing_under_any_reading():
    _, told = planned()
    assert {trial["total_fen"] for trial in told} == {0}


def test_another_scheme_brings_its_own_readings():
    row = "甲,20,20,15,1000,0,0,0"
    _, told = planned(row, rules=made_up.rules(), scheme=made_up.SCHEME)
    assert [(trial["id"], trial["option"]) for trial in told] == [
        ("R901", "不包括"),
        ("R902", "算，除以全部上课的人"),
    ]
    assert told[0]["change_fen"] != 0
