"""What was chosen: several answers of one question, what is not offered, the day of graduation."""

import pytest

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.finder.given import asks_day, read
from tests.calculator.engine.finder.made_part import part

PART = part()


def test_nothing_is_chosen_at_first():
    nothing = {"place": "", "field": "", "answers": [], "graduated": None}
    assert read(PART, {}) == read(PART, {"work": "", "person": "", "graduated": " "}) == nothing


def test_several_answers_stand_with_spaces_between_and_come_in_the_order_of_the_form():
    found = read(PART, {"person": "older registered", "work": "jobless", "place": "城"})
    assert found["answers"] == ["jobless", "registered", "older"]
    assert found["place"] == "城"


def test_a_question_with_one_answer_takes_the_first():
    assert read(PART, {"work": "employed jobless"})["answers"] == ["employed"]


@pytest.mark.parametrize(
    ("field", "value"), [("work", "x"), ("person", "older x"), ("place", "x"), ("field", "x")]
)
def test_what_is_not_offered_is_refused_by_its_name(field, value):
    with pytest.raises(ChoiceError) as refused:
        read(PART, {field: value})
    assert "没有 “x”；可选 " in refused.value.message


def test_the_day_of_graduation_is_read_only_where_it_says_more():
    assert read(PART, {"work": "studying", "graduated": "2031年6月30日"})["graduated"] == (
        2031,
        6,
        30,
    )
    assert read(PART, {"work": "employed", "graduated": "soon"})["graduated"] is None
    assert asks_day(PART, ["studying"]) and not asks_day(PART, ["employed"])
    with pytest.raises(TypedError) as refused:
        read(PART, {"work": "studying", "graduated": "soon"})
    assert refused.value.problems[0][0] == ("graduated",)
