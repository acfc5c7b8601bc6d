"""Choosing a scheme, its readings and its kinds of course."""

import pytest

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.scheme.scheme import NoFormula, Rules
from tests import frozen

RULES = frozen.rules()
SCHEME = RULES.scheme("yunzhou-2026")


@pytest.mark.parametrize(
    ("choices", "kind", "message"),
    [
        (
            {},
            "cooking",
            "没有课程类别 “cooking”；可用的是 consumer-services（新开发·生活服务类）、"
            "directory（目录内职业（工种））、manufacturing（新开发·制造类）、"
            "producer-services（新开发·生产服务类）",
        ),
        ({"R5": "person"}, None, "没有可切换的理解分歧 “R5”；可用的是 R1、R2、R3、R4、R6、R7"),
        (
            {"R3": "maybe"},
            None,
            "R3 没有 “maybe” 这个选项；可选 exclusive（必须超过 50%）、inclusive（包括正好 50%）",
        ),
    ],
)
def test_what_is_not_there_is_named_with_what_is(choices, kind, message):
    with pytest.raises(ChoiceError) as raised:
        SCHEME.check(choices, kind)
    assert raised.value.message == str(raised.value) == message


def test_a_scheme_that_is_not_there():
    ids = "、".join(scheme.id for scheme in RULES.schemes)
    with pytest.raises(ChoiceError) as raised:
        RULES.scheme("yunzhou-1999")
    assert raised.value.message == f"没有补贴方案 “yunzhou-1999”；可用的是 {ids}"


def test_a_scheme_without_a_formula_says_so_and_shows_the_nearest_clause():
    scheme = RULES.scheme("linchuan-2025")
    with pytest.raises(NoFormula) as raised:
        scheme.check({})
    assert raised.value.scheme is scheme
    assert str(raised.value) == "linchuan-2025：文件未规定计算方法"
    assert raised.value.message == "文件未规定计算方法"
    assert scheme.readings == [] and scheme.nearest["document"] == "linchuan-2025"


def test_what_is_chosen_decides_the_formula_and_the_rest_takes_its_default():
    assert SCHEME.check({"R3": "exclusive"}, "directory") is None
    assert SCHEME.formula({}) is SCHEME.formula({"R3": "inclusive"})
    bonus = SCHEME.formula({"R3": "exclusive"}).instalments[-1]
    assert bonus.threshold.inclusive is False
    assert SCHEME.formula({}).instalments[-1].threshold.inclusive is True


def test_entries_and_parts_are_found_by_name():
    assert SCHEME.entry("certified")["unit"] == "人"
    with pytest.raises(KeyError, match="certifed"):
        SCHEME.entry("certifed")
    assert RULES.part("schemes")[0]["id"] == RULES.schemes[0].id
    with pytest.raises(KeyError):
        RULES.part("no-such-part")


def test_a_scheme_holds_what_the_rules_say():
    loaded = frozen.rules()  # here, so that making them belongs to this test
    for scheme, rule in zip(loaded.schemes, loaded.part("schemes"), strict=True):
        for name in ("id", "document", "title", "nearest", "ceiling"):
            assert getattr(scheme, name) == rule[name], name
        if "day" not in scheme.asked:  # else the values of the day stand in their places
            assert scheme.rule == rule["formula"]
    assert Rules({"data_version": "x", "rules": {}}).schemes == []


def test_the_window_is_that_of_the_schemes_own_calendar():
    assert RULES.window("yunzhou-2026")["months"] == RULES.part("calendar")["window"]["months"]
    assert RULES.window("yunzhou-2025") is None
    without = Rules({"data_version": "x", "rules": {"schemes": []}})
    assert without.window("yunzhou-2026") is None


def test_what_is_chosen_otherwise_than_by_default_is_named():
    assert SCHEME.changed({}) == []
    assert SCHEME.changed({"R3": "inclusive"}) == []
    assert SCHEME.changed({"R7": "replaces", "R3": "exclusive", "R1": "trainees"}) == [
        "R3“必须超过 50%”",
        "R7“跟补代替剩余补贴”",
    ]
