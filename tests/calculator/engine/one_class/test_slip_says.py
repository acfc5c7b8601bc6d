"""What a slip says to a person who holds nothing else in hand, and that all of it is checked."""

import pytest

from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip_check import verify
from scripts.desks import class_desk
from tests import frozen

RULES = frozen.rules()
TYPED = class_desk.example(RULES) | {"class_name": "周末班 9:00", "made_on": "2026-11-29"}
OLD = {field: text for field, text in TYPED.items() if field != "made_on"}
CHANGED = "校验码与单上的内容对不上：单上的内容被改过，或抄错了"


def lines(typed=TYPED, **choices):
    result = answer(RULES, typed["scheme"], typed, "manufacturing", choices)
    return slip.lines(RULES, typed, "manufacturing", choices, result, "某通知")


def text(typed=TYPED, **choices):
    return slip.text(lines(typed, **choices), "https://example.org/calculator/#v=1&x=1")


def test_it_says_whose_it_is_and_when_it_was_made():
    assert text().startswith("测算单\n班次：周末班 9:00\n制单日期：2026-11-29\n方案：")
    assert f"数据版本：{RULES.data_version}\n\n【填的数】\n" in text()


def test_each_reading_says_what_it_asks_and_what_was_answered():
    scheme = RULES.scheme(TYPED["scheme"])
    told = dict(lines(R3="exclusive"))
    assert scheme.readings
    for reading in scheme.readings:
        chosen = "exclusive" if reading["id"] == "R3" else reading["default"]
        [title] = [o["title"] for o in reading["options"] if o["value"] == chosen]
        assert told[reading["id"]] == f"{reading['question']}{title}（{chosen}）"


def test_the_sum_stands_there_step_by_step_with_the_words_of_its_clauses():
    result = answer(RULES, TYPED["scheme"], TYPED, "manufacturing")
    told = dict(lines())
    assert "【怎么算出来的，条款都在《某通知》里】" in text()
    assert any("÷" in step["text"] for step in result["steps"])  # the rate is one of them
    for step in result["steps"]:
        assert told["算式 " + step["title"]] == step["text"]
        if step["cite"]:
            words = f"{step['cite']['clause']}“{step['cite']['quote']}”"
            assert told["依据 " + step["title"]] == words


def test_its_link_stands_there_as_text():
    assert "\n打开这个结果：https://example.org/calculator/#v=1&x=1\n" in text()


def test_it_holds_and_so_does_one_of_before():
    assert verify(RULES, text()) == []
    assert verify(RULES, text(OLD)) == []
    assert "算式" not in text(OLD)
    copied = "\r\n".join(line.replace("：", ": ", 1) for line in text(R3="exclusive").split("\n"))
    assert verify(RULES, copied) == []


@pytest.mark.parametrize("place", [i for i, line in enumerate(lines()) if line[1] is not None])
def test_any_line_changed_or_left_out_is_found(place):
    made = lines()
    label, value = made[place]
    changed = (label, value[:-1] + ("1" if value[-1] != "1" else "2"))
    assert verify(RULES, slip.text([*made[:place], changed, *made[place + 1 :]])) != []
    assert verify(RULES, slip.text(made[:place] + made[place + 1 :])) != []


def test_a_step_that_the_rules_do_not_have_is_found():
    added = text().replace("算式 合计：", "算式 奖励：10,000 元\n算式 合计：")
    assert verify(RULES, added) == ["算式 奖励：按这里的规则没有这一行"]
    twice = text().replace("算式 合计：", "算式 合计：1 元\n算式 合计：")
    assert verify(RULES, twice) == ["“算式 合计”这一行有 2 个；请只留一个"]


def test_a_step_changed_with_its_fingerprint_made_anew_is_found_by_the_rules():
    forged = [
        ("算式 合计", "1 + 1 = 3 元") if a == "算式 合计" else (a, b) for a, b in lines()[:-1]
    ]
    forged.append(("校验码", slip.fingerprint(forged)))
    [problem] = verify(RULES, slip.text(forged))
    assert problem.startswith("算式 合计：单上是 1 + 1 = 3 元，按这里的规则是 ")
    assert CHANGED not in problem
