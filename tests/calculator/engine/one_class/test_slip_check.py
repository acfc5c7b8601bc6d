"""A result slip is checked: every change of it is found, and what is no change is none."""

import pytest

from calculator.__main__ import main
from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip_check import verify
from calculator.engine.scheme.scheme import Rules
from scripts.desks import class_desk
from tests import frozen

RULES = frozen.rules()
TYPED = class_desk.example(RULES) | {"unit_price": "2,000.5", "employed": "１２"}
RESULT = answer(RULES, TYPED["scheme"], TYPED, "manufacturing", {"R3": "exclusive"})
LINES = slip.lines(RULES, TYPED, "manufacturing", {"R3": "exclusive"}, RESULT)
TEXT = slip.text(LINES)


def test_a_slip_as_made_holds():
    assert verify(RULES, TEXT) == []


def test_what_does_not_follow_is_named_to_the_letter():
    changed = "校验码与单上的内容对不上：单上的内容被改过，或抄错了"
    assert verify(RULES, TEXT.replace("合计：72,018 元\n", "")) == [
        changed,
        "合计：单上是 没有，按这里的规则是 72,018 元",
    ]
    assert verify(RULES, TEXT.replace("稳定就业人数（人）：１２\n", "")) == [
        "单上填的算不出来：稳定就业人数：还没有填；这里应是整数，例如 12"
    ]
    assert verify(RULES, TEXT.replace("参训人数（人）：40", "参训人数（人）：30")) == [
        "单上填的算不出来：取证人数、参训人数：取证 36 人，多于参训 30 人；取证的人都在参训人数里，请改其中一个"
    ]
    [unknown] = verify(RULES, TEXT.replace("（yunzhou-2026）", "（x）"))
    assert unknown.startswith("单上填的算不出来：没有补贴方案 “x”；可用的是 ")
    assert unknown.endswith("、".join(s.id for s in RULES.schemes))
    assert verify(RULES, "标题：\n：40\n测算单") == ["不像一张测算单：没有“方案”这一行"]


def test_a_slip_without_course_kind_or_in_half_width_brackets_is_made_again():
    typed = class_desk.example(RULES)
    result = answer(RULES, typed["scheme"], typed)
    made = slip.text(slip.lines(RULES, typed, None, {}, result))
    assert "课程类别：未填\n" in made
    assert verify(RULES, made) == []
    half = made.replace("（trainees）", "(trainees)").replace("（yunzhou-2026）", "(yunzhou-2026)")
    assert half != made
    assert verify(RULES, half) == []


def test_wide_spaces_are_no_matter():
    wide = {**TYPED, "employed": "\u3000１２\xa0", "directory_standard": "\u3000"}
    found = slip.lines(RULES, wide, "manufacturing", {"R3": "exclusive"}, RESULT)
    assert found == LINES
    assert verify(RULES, TEXT.replace("（yunzhou-2026）", "（ yunzhou-2026\u3000）\u3000")) == []


@pytest.mark.parametrize("place", range(len(LINES)))
def test_any_line_changed_is_found(place):
    changed = list(LINES)
    label, value = changed[place]
    changed[place] = (label, value[:-1] + ("1" if value[-1] != "1" else "2"))
    assert verify(RULES, slip.text(changed)) != []


def test_a_figure_changed_with_its_fingerprint_made_anew_is_found_by_the_rules():
    forged = [(a, "99,999 元" if a == "合计" else b) for a, b in LINES[:-1]]
    forged.append(("校验码", slip.fingerprint(forged)))
    assert verify(RULES, slip.text(forged)) == ["合计：单上是 99,999 元，按这里的规则是 72,018 元"]


def test_a_slip_of_other_rules_is_named_as_such():
    other = Rules({"data_version": "000000000000", "rules": RULES.parts})
    [problem] = verify(other, TEXT)
    assert problem.startswith(
        f"这张单按数据版本 {RULES.data_version} 计算，这里的规则是 000000000000"
    )


def test_copied_by_hand_spaces_colons_and_remarks_do_not_matter():
    copied = TEXT.replace("：", " : ").replace("\n", "\r\n  ") + "经办人：（签字）\n"
    assert verify(RULES, copied) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "没有“方案”这一行"),
        (TEXT.replace("校验码：", "校验："), "没有“校验码”这一行"),
        (TEXT.replace("（yunzhou-2026）", "（yunzhou-2099）"), "没有补贴方案 “yunzhou-2099”"),
        (
            TEXT.replace("（yunzhou-2026）", "（linchuan-2025）"),
            "单上的方案算不出来：文件未规定计算方法",
        ),
        (TEXT.replace("参训人数（人）：40", "参训人数（人）：约四十"), "单上填的算不出来"),
    ],
)
def test_what_is_no_slip_says_why(text, says):
    [problem, *_] = verify(RULES, text)
    assert says in problem


def test_the_command_says_yes_or_every_problem(tmp_path, capsys):
    file = tmp_path / "slip.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["verify-slip", str(file)]) == 0
    assert "对得上" in capsys.readouterr().out
    file.write_text(TEXT.replace("72,018", "72,019"), encoding="utf-8")
    assert main(["verify-slip", str(file)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert "合计：单上是 72,019 元，按这里的规则是 72,018 元" in told


def test_blank_lines_of_a_form_and_the_line_ends_of_old_machines_do_not_matter():
    assert verify(RULES, TEXT + "合计：\n：36\n") == []
    assert verify(RULES, TEXT.replace("\n", "\r")) == []


def test_a_slip_under_another_reading_is_made_again_under_it():
    typed = {**TYPED, "employed": "20"}
    choices = {"R3": "exclusive"}
    found = slip.lines(
        RULES, typed, None, choices, answer(RULES, TYPED["scheme"], typed, None, choices)
    )
    assert dict(found)["跟补支持"].endswith("还拿不到")
    assert verify(RULES, slip.text(found)) == []


def test_a_scheme_without_formula_is_named_in_one_sentence():
    other = TEXT.replace("（yunzhou-2026）", "（linchuan-2025）")
    assert verify(RULES, other) == ["单上的方案算不出来：文件未规定计算方法"]


@pytest.mark.parametrize(
    "line", ["合计：999,999 元", "参训人数（人）：10", "校验码：0000", "R3：x（inclusive）"]
)
def test_a_line_that_stands_twice_is_a_problem_whichever_is_true(line):
    label = line.partition("：")[0]
    expected = [f"“{label}”这一行有 2 个；请只留一个"]
    assert verify(RULES, TEXT + line + "\n") == expected
    if label != "校验码":
        assert verify(RULES, TEXT.replace("测算单\n", f"测算单\n{line}\n", 1)) == expected


def test_the_fingerprint_in_capitals_is_the_same():
    mark = LINES[-1][1]
    assert verify(RULES, TEXT.replace(mark, mark.upper())) == []


def test_the_name_of_the_class_is_under_the_fingerprint_too():
    typed = {**TYPED, "class_name": "焊工：一班"}
    text = slip.text(slip.lines(RULES, typed, "manufacturing", {"R3": "exclusive"}, RESULT))
    assert verify(RULES, text) == []
    assert verify(RULES, text.replace("一班", "二班")) == [
        "校验码与单上的内容对不上：单上的内容被改过，或抄错了"
    ]
