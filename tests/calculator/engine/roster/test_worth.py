"""What one more paper or month would bring, against the class paid once more."""

from calculator.engine.roster.worth import order
from tests.calculator.engine.roster.made_people import judged, person
from tests.calculator.engine.roster.test_classes import forty

NOBODY = {"months": "无"}


def total(people):
    [told] = judged(people)["classes"]
    return told["estimate"]["total_fen"]


def test_what_tips_the_class_over_a_line():
    found = judged(forty(employed=11))
    gains = {person["row"]: person["steps"] for person in found["people"]}
    # 12/40 = 30%（含）：再有 1 人，剩余 14400 元
    assert gains[13] == [{"code": "insurance", "gain_fen": 1_440_000}]
    assert gains[2] == []
    # 多 1 人取证：2000 × 80%
    assert gains[38] == [{"code": "certificate", "gain_fen": 160_000}]
    assert order(found)[:2] == [11, 12] and order(found)[-1] == 39


def test_every_step_is_what_mending_it_would_bring():
    people = forty(employed=11)
    people[20] |= {"group": None}
    people[21] |= {"earlier": "7"}
    people[30] |= {"passed": None}
    people[38] |= {"certificate": None, "certified_on": None}
    before = judged(people)["people"]
    mended = {
        "group-missing": {"group": "就业困难人员"},
        "insurance": {"months": "2026-09至2026-11"},
        "passed-missing": {"passed": "是"},
        "certificate": {"certificate": "是", "certified_on": "2026-8-31"},
        "certificate-missing": {"certificate": "是", "certified_on": "2026-8-31"},
    }
    seen = set()
    for place in (20, 21, 30, 37, 38):
        for step in before[place]["steps"]:
            codes = [step["code"]]
            if step["code"] == "all":
                codes = [r["code"] for r in before[place]["reasons"]]
            after = [dict(fields) for fields in people]
            for code in codes:
                after[place] |= mended[code]
            assert step["gain_fen"] == total(after) - total(people), (place, step)
            seen.add(step["code"])
    assert seen == {"group-missing", "insurance", "passed-missing", "certificate", "certificate-missing", "all"}  # fmt: skip


def test_what_cannot_be_mended_has_no_step():
    assert judged([person(1, attendance="10%")])["people"][0]["steps"] == []
    late = judged([person(1, **NOBODY)], on=(2027, 1, 1))["people"][0]
    assert late["steps"] == [] and "来不及了" in late["reasons"][0]["message"]


def test_those_who_bring_the_class_over_its_line_together_come_before_those_who_do_not():
    people = [*forty(employed=9), person(50, class_id="乙班", certificate="无")]
    found = judged(people)
    places = order(found)
    assert [found["people"][place]["steps"][0]["code"] for place in places[:5]] == [
        "certificate"
    ] * 5
    assert {found["people"][place]["steps"][0]["code"] for place in places[5:]} == {"insurance"}
    assert order(judged([person(1)])) == []
