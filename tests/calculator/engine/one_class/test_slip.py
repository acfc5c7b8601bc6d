"""The result slip: every figure on it is checked, every change is found."""

import hashlib

import pytest

from calculator import rules
from calculator.__main__ import main
from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.scheme import Rules
from scripts.desks import class_desk

RULES = rules.load()
TYPED = class_desk.example(RULES) | {"unit_price": "2,000.5", "employed": "１２"}
RESULT = answer(RULES, TYPED["scheme"], TYPED, "manufacturing", {"R3": "exclusive"})
LINES = slip.lines(RULES, TYPED, "manufacturing", {"R3": "exclusive"}, RESULT)
TEXT = slip.text(LINES)


def test_a_slip_as_made_holds():
    assert slip.verify(RULES, TEXT) == []


def test_the_whole_slip_to_the_letter():
    lines = slip.lines(RULES, TYPED, "manufacturing", {"R3": "exclusive"}, RESULT)
    text = slip.text(lines)
    assert text.replace(RULES.data_version, "VERSION").splitlines()[:-2] == [
        "测算单",
        "方案：无锡重点群体项目化就业技能培训补贴（2026年试行）（wuxi-2026）",
        "数据版本：VERSION",
        "参训人数（人）：40",
        "取证人数（人）：36",
        "稳定就业人数（人）：１２",
        "没取证但稳定就业的人数（人）：未填",
        "取证的人里已享受满3次补贴的人数（人）：0",
        "满3次的人里稳定就业的人数（人）：未填",
        "成交单价（元/人）：2,000.5",
        "市级培训补贴标准（元/人）：未填",
        "课程类别：新开发·制造类",
        "R1：除以全部参训人员（trainees）",
        "R2：按取证人数，与总额相同（certified）",
        "R3：必须超过 50%（exclusive）",
        "R4：不算，要先取证（certificate）",
        "R6：不计补贴人数，仍在就业率里（certified）",
        "R7：都给，跟补是另外的（on-top）",
        "首期补贴：57,614.40 元，能拿到",
        "剩余补贴：14,403.60 元，能拿到",
        "跟补支持：14,403.60 元，还拿不到",
        "合计：72,018 元",
    ]
    assert text.endswith("\n校验码只说明单上的数字和规则对得上，不表示任何机关出具或认可。\n")
    content = "\n".join(f"{label}：{value}" for label, value in lines[:-1]).replace(" ", "")
    digits = hashlib.sha256(content.encode()).hexdigest()
    groups = [digits[0:4], digits[4:8], digits[8:12], digits[12:16]]
    assert lines[-1] == ("校验码", "-".join(groups))


def test_what_does_not_follow_is_named_to_the_letter():
    changed = "校验码与单上的内容对不上：单上的内容被改过，或抄错了"
    assert slip.verify(RULES, TEXT.replace("合计：72,018 元\n", "")) == [
        changed,
        "合计：单上是 没有，按这里的规则是 72,018 元",
    ]
    assert slip.verify(RULES, TEXT.replace("稳定就业人数（人）：１２\n", "")) == [
        "单上填的算不出来：稳定就业人数：还没有填；这里应是整数，例如 12"
    ]
    assert slip.verify(RULES, TEXT.replace("参训人数（人）：40", "参训人数（人）：30")) == [
        "单上填的算不出来：取证人数、参训人数：取证 36 人，多于参训 30 人；取证的人都在参训人数里，请改其中一个"
    ]
    [unknown] = slip.verify(RULES, TEXT.replace("（wuxi-2026）", "（x）"))
    assert unknown.startswith("单上填的算不出来：没有补贴方案 “x”；可用的是 ")
    assert unknown.endswith("wuxi-2026")
    assert slip.verify(RULES, "标题：\n：40\n测算单") == ["不像一张测算单：没有“方案”这一行"]


def test_a_slip_without_course_kind_or_in_half_width_brackets_is_made_again():
    typed = class_desk.example(RULES)
    result = answer(RULES, typed["scheme"], typed)
    made = slip.text(slip.lines(RULES, typed, None, {}, result))
    assert "课程类别：未填\n" in made
    assert slip.verify(RULES, made) == []
    half = made.replace("（trainees）", "(trainees)").replace("（wuxi-2026）", "(wuxi-2026)")
    [changed, *lines] = slip.verify(RULES, half)
    assert changed.startswith("校验码与单上的内容对不上")
    assert [line.partition("：")[0] for line in lines] == ["方案", "R1"]


def test_wide_spaces_are_no_matter():
    wide = {**TYPED, "employed": "\u3000１２\xa0", "directory_standard": "\u3000"}
    found = slip.lines(RULES, wide, "manufacturing", {"R3": "exclusive"}, RESULT)
    assert found == LINES
    assert slip.verify(RULES, TEXT.replace("（wuxi-2026）", "（ wuxi-2026\u3000）\u3000")) == []


@pytest.mark.parametrize("place", range(len(LINES)))
def test_any_line_changed_is_found(place):
    changed = list(LINES)
    label, value = changed[place]
    changed[place] = (label, value[:-1] + ("1" if value[-1] != "1" else "2"))
    assert slip.verify(RULES, slip.text(changed)) != []


def test_a_figure_changed_with_its_fingerprint_made_anew_is_found_by_the_rules():
    forged = [(a, "99,999 元" if a == "合计" else b) for a, b in LINES[:-1]]
    forged.append(("校验码", slip.fingerprint(forged)))
    assert slip.verify(RULES, slip.text(forged)) == [
        "合计：单上是 99,999 元，按这里的规则是 72,018 元"
    ]


def test_a_slip_of_other_rules_is_named_as_such():
    other = Rules({"data_version": "000000000000", "rules": RULES.parts})
    [problem] = slip.verify(other, TEXT)
    assert problem.startswith(
        f"这张单按数据版本 {RULES.data_version} 计算，这里的规则是 000000000000"
    )


def test_copied_by_hand_spaces_colons_and_remarks_do_not_matter():
    copied = TEXT.replace("：", " : ").replace("\n", "\r\n  ") + "经办人：（签字）\n"
    assert slip.verify(RULES, copied) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "没有“方案”这一行"),
        (TEXT.replace("校验码：", "校验："), "没有“校验码”这一行"),
        (TEXT.replace("（wuxi-2026）", "（wuxi-2099）"), "没有补贴方案 “wuxi-2099”"),
        (TEXT.replace("（wuxi-2026）", "（wuxi-2021）"), "单上的方案算不出来：文件未规定计算方法"),
        (TEXT.replace("参训人数（人）：40", "参训人数（人）：四十"), "单上填的算不出来"),
    ],
)
def test_what_is_no_slip_says_why(text, says):
    [problem, *_] = slip.verify(RULES, text)
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
    assert slip.verify(RULES, TEXT + "合计：\n：36\n") == []
    assert slip.verify(RULES, TEXT.replace("\n", "\r")) == []


def test_a_slip_under_another_reading_is_made_again_under_it():
    typed = {**TYPED, "employed": "20"}
    choices = {"R3": "exclusive"}
    found = slip.lines(
        RULES, typed, None, choices, answer(RULES, TYPED["scheme"], typed, None, choices)
    )
    assert dict(found)["跟补支持"].endswith("还拿不到")
    assert slip.verify(RULES, slip.text(found)) == []


def test_a_scheme_without_formula_is_named_in_one_sentence():
    other = TEXT.replace("（wuxi-2026）", "（wuxi-2021）")
    assert slip.verify(RULES, other) == ["单上的方案算不出来：文件未规定计算方法"]


def test_a_slip_says_whose_it_is_where_a_name_was_given():
    typed = {**TYPED, "class_name": " 焊工：一班\u3000（夜）\n "}
    found = slip.lines(RULES, typed, "manufacturing", {"R3": "exclusive"}, RESULT)
    assert found[0] == ("班次", "焊工：一班 （夜）")
    assert found[1:-1] == LINES[:-1]
    text = slip.text(found)
    assert slip.verify(RULES, text) == []
    assert slip.verify(RULES, text.replace("一班", "二班")) == [
        "校验码与单上的内容对不上：单上的内容被改过，或抄错了"
    ]
    blank = {**TYPED, "class_name": " "}
    assert slip.lines(RULES, blank, "manufacturing", {"R3": "exclusive"}, RESULT) == LINES


@pytest.mark.parametrize(
    "line", ["合计：999,999 元", "参训人数（人）：10", "校验码：0000", "R3：x（inclusive）"]
)
def test_a_line_that_stands_twice_is_a_problem_whichever_is_true(line):
    label = line.partition("：")[0]
    expected = [f"“{label}”这一行有 2 个；请只留一个"]
    assert slip.verify(RULES, TEXT + line + "\n") == expected
    if label != "校验码":
        assert slip.verify(RULES, TEXT.replace("测算单\n", f"测算单\n{line}\n", 1)) == expected


def test_the_fingerprint_in_capitals_is_the_same():
    mark = LINES[-1][1]
    assert slip.verify(RULES, TEXT.replace(mark, mark.upper())) == []
