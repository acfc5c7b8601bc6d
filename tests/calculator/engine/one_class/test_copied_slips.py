"""Slips as keyboards, mails and pictures copy them: honest ones hold, edited ones never."""

import pytest

from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip_check import verify
from scripts.desks import class_desk
from tests import frozen

RULES = frozen.rules()
TYPED = class_desk.example(RULES) | {"class_name": "周末班 9:00"}
RESULT = answer(RULES, TYPED["scheme"], TYPED)
TEXT = slip.text(slip.lines(RULES, TYPED, None, {}, RESULT))


@pytest.mark.parametrize(
    "copied",
    [
        TEXT.replace("：", ":"),
        TEXT.replace("：", "∶"),
        TEXT.replace("：", "︰"),
        TEXT.replace("（", "(").replace("）", ")").replace("“", '"').replace("”", '"'),
        "\n".join("> " + line for line in TEXT.split("\n")),
        "\n".join("• " + line for line in TEXT.split("\n")),
    ],
)
def test_a_copy_in_other_signs_holds(copied):
    assert copied != TEXT
    assert verify(RULES, copied) == []


@pytest.mark.parametrize("made", [str, lambda text: text.replace("：", ":")])
def test_every_other_digit_is_found_out(made):
    lines = TEXT.strip().split("\n")
    told = [at for at, line in enumerate(lines) if "：" in line and any(map(str.isdigit, line))]
    for at in told:
        digit = next(char for char in reversed(lines[at]) if char in "012345678")
        other = lines[at][::-1].replace(digit, str(int(digit) + 1), 1)[::-1]
        edited = "\n".join([*lines[:at], other, *lines[at + 1 :]])
        assert verify(RULES, made(edited)), other
