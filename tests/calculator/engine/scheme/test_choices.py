"""What is not offered is refused with what is, to the letter."""

import pytest

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.scheme.choices import check_answer, check_name, check_option, in_force

READINGS = [
    ("R1", {"default": "a", "options": [{"value": "a"}, {"value": "b"}]}),
    ("R2", {"default": "d", "options": [{"value": "c"}, {"value": "d"}]}),
]


@pytest.mark.parametrize(
    ("check", "where", "offered", "message"),
    [
        (check_name, "没有课程类别", ["b", "a"], "没有课程类别 “x”；可用的是 b、a"),
        (
            check_name,
            "没有课程类别",
            {"b": "乙", "a": "甲"},
            "没有课程类别 “x”；可用的是 a（甲）、b（乙）",
        ),
        (check_option, "R1", ["b", "a"], "R1 没有 “x” 这个选项；可选 b、a"),
        (check_option, "R1", {"b": "乙", "a": "甲"}, "R1 没有 “x” 这个选项；可选 a（甲）、b（乙）"),
        (check_answer, "place", ("yes", "no"), "place 没有 “x”；可选 yes、no"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(check, where, offered, message):
    for value in offered:
        check(where, value, offered)
    with pytest.raises(ChoiceError) as raised:
        check(where, "x", offered)
    assert raised.value.message == message


def test_every_reading_has_the_option_chosen_or_its_default():
    assert in_force(READINGS, {}) == {"R1": "a", "R2": "d"}
    assert in_force(READINGS, {"R2": "c"}) == {"R1": "a", "R2": "c"}
    assert in_force([], {}) == {}


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"R2": "a"}, "R2 没有 “a” 这个选项；可选 c、d"),
        ({"R3": "a"}, "这里没有可切换的 “R3”；可用的是 R1、R2"),
        ({"R3": "a", "R2": "x", "R1": "y"}, "R1 没有 “y” 这个选项；可选 a、b"),
    ],
)
def test_options_are_looked_at_in_their_order_and_names_after_them(choices, message):
    with pytest.raises(ChoiceError) as raised:
        in_force(READINGS, choices)
    assert raised.value.message == message
