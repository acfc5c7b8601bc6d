"""What was typed as a whole: every problem in one pass, and in one sentence."""

import pytest

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.one_class.answer import answer
from tests import frozen

RULES = frozen.rules()
USUAL = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}


def test_all_problems_stand_in_one_sentence():
    with pytest.raises(TypedError) as raised:
        answer(RULES, "yunzhou-2026", USUAL | {"trainees": "x", "unit_price": ""})
    fields = [fields for fields, _ in raised.value.problems]
    assert fields == [("trainees",), ("unit_price",)]
    assert str(raised.value) == "；".join(message for _, message in raised.value.problems)


def test_a_reading_that_needs_a_blank_count_says_which():
    with pytest.raises(TypedError) as raised:
        answer(RULES, "yunzhou-2026", USUAL, None, {"R4": "any"})
    assert raised.value.problems == [
        (
            ("employed_uncertified",),
            "所选的理解要用到“没取证但稳定就业的人数”，还没有填；请填写，或改选别的理解",
        )
    ]


def test_a_kind_of_course_that_is_not_offered_comes_before_what_was_typed():
    with pytest.raises(ChoiceError, match="没有课程类别 “x”"):
        answer(RULES, "yunzhou-2026", {}, "x")


@pytest.mark.parametrize(
    "blank", [{}, {"over_limit": ""}, {"over_limit": " \u3000"}, {"over_limit": None}]
)
def test_a_blank_number_of_people_over_the_limit_is_said_to_be_taken_for_none(blank):
    found = answer(RULES, "yunzhou-2026", USUAL | blank)
    assert found["counts"]["over_limit"] == 0
    limited = RULES.scheme("yunzhou-2026").entry("over_limit")
    assert found["notes"] == [
        {
            "code": "over-limit-blank",
            "message": "没有填“取证的人里已享受满3次补贴的人数”，按 0 人算",
            "cite": limited["cite"],
        }
    ]
    for known in ("0", 0, "０"):
        assert answer(RULES, "yunzhou-2026", USUAL | {"over_limit": known})["notes"] == []


@pytest.mark.parametrize("choices", [{"R6": "both"}, {"R2": "trainees"}])
def test_those_without_certificate_are_told_of_where_the_sum_needs_them(choices):
    known = USUAL | {"over_limit": "0"}
    label = RULES.scheme("yunzhou-2026").entry("over_limit_uncertified")["label"]

    def told(**changed):
        found = answer(RULES, "yunzhou-2026", known | changed, None, choices)
        assert found["counts"]["over_limit_uncertified"] == 0
        return [note["message"] for note in found["notes"]]

    assert told() == [f"没有填“{label}”，按 0 人算"]
    assert told(over_limit_uncertified="0") == []
    assert told(trainees="36") == [], "then nobody is without certificate"
