"""A plan as JSON: each line is the JSON of the class's answer, whatever is known of the class."""

import json

import pytest

from calculator.engine.plan.class_answer import class_answer
from calculator.terminal import plan_input
from calculator.terminal.plan_json import JsonOutput
from tests import frozen, made_up

HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期,课程类别,没取证但稳定就业,满次数,满次数且稳定就业"
PEOPLE = [(n, c, e) for n in range(1, 9) for c in range(n + 1) for e in range(c + 1)]
KNOWN = [
    ("", "", "", "", ""),
    ("2026-5-8", "", "", "", ""),
    ("", "制造", "0", "", ""),
    ("2026-12-31", "生活服务", "0", "1", ""),
    ("", "目录内", "0", "1", "0"),
]
NAMES = ["甲", "100%d", "%b %%", "\\u00003", '"" 引', "\0" + "4", "é😀"]


def rows():
    """Every small class under every part of what may be known of it; some are refused."""
    place = 0
    for people in PEOPLE:
        for known in KNOWN:
            place += 1
            name = NAMES[place % len(NAMES)]
            yield ",".join([f'"{name}{place}"', *map(str, people), "2000.5", *known])


@pytest.mark.parametrize("scheme", ["yunzhou-2026", made_up.SCHEME])
@pytest.mark.parametrize("choices", [{}, {"R2": "employed", "R7": "replaces", "R6": "both"}])
def test_every_line_is_the_answer_of_its_class(scheme, choices):
    known = made_up.rules()
    chosen = choices if scheme == "yunzhou-2026" else {}
    plan = plan_input.open_plan(known, scheme, chosen, lambda *_: None)
    output = JsonOutput(known, plan, "2026-11-28")
    classes = list(plan.read([HEADING.replace("课程类别", "类别"), *rows()]))
    assert len(classes) > len(PEOPLE)
    for place, one in enumerate(classes):
        expected = json.dumps(class_answer(known, plan, one), ensure_ascii=False)
        assert output.one(one).decode() == (",\n" if place else "\n") + expected


def test_a_plan_without_a_class_or_an_error_is_whole():
    plan = plan_input.open_plan(frozen.rules(), "yunzhou-2026", {}, lambda *_: None)
    output = JsonOutput(frozen.rules(), plan, "2026-11-28")
    list(plan.read([HEADING]))
    found = json.loads(output.start() + output.end())
    assert (found["classes"], found["errors"], found["total_fen"]) == ([], [], 0)
