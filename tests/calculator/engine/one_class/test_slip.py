"""The result slip, to the letter."""

import hashlib

from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from scripts.desks import class_desk
from tests import frozen

RULES = frozen.rules()
TYPED = class_desk.example(RULES) | {"unit_price": "2,000.5", "employed": "１２"}
RESULT = answer(RULES, TYPED["scheme"], TYPED, "manufacturing", {"R3": "exclusive"})
LINES = slip.lines(RULES, TYPED, "manufacturing", {"R3": "exclusive"}, RESULT)


def test_the_whole_slip_to_the_letter():
    lines = slip.lines(RULES, TYPED, "manufacturing", {"R3": "exclusive"}, RESULT)
    text = slip.text(lines)
    assert text.replace(RULES.data_version, "VERSION").splitlines()[:-2] == [
        "测算单",
        "方案：云州重点群体项目化就业技能培训补贴（2026年试行）（yunzhou-2026）",
        "数据版本：VERSION",
        "参训人数（人）：40",
        "取证人数（人）：36",
        "稳定就业人数（人）：１２",
        "没取证但稳定就业的人数（人）：未填",
        "取证的人里已享受满3次补贴的人数（人）：0",
        "满3次的人里稳定就业的人数（人）：未填",
        "没取证的人里已享受满3次补贴的人数（人）：0",
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


def test_a_slip_says_whose_it_is_where_a_name_was_given():
    typed = {**TYPED, "class_name": " 焊工：一班\u3000（夜）\n "}
    found = slip.lines(RULES, typed, "manufacturing", {"R3": "exclusive"}, RESULT)
    assert found[0] == ("班次", "焊工：一班 （夜）")
    assert found[1:-1] == LINES[:-1]
    blank = {**TYPED, "class_name": " "}
    assert slip.lines(RULES, blank, "manufacturing", {"R3": "exclusive"}, RESULT) == LINES
