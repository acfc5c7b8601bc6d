"""Warnings and notes beside the sum."""

import pytest

from calculator.engine.one_class import caution
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.caps import kind_named
from tests import frozen

RULES = frozen.rules()


def result(kind=None, **typed):
    usual = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}
    usual["over_limit"] = "0"
    return answer(RULES, "yunzhou-2026", usual | typed, kind)


@pytest.mark.parametrize(
    ("kind", "price", "standard", "warned"),
    [
        ("manufacturing", "3000", "", False),
        ("manufacturing", "3000.01", "", True),
        ("producer-services", "2000.01", "", True),
        ("consumer-services", "1000", "", False),
        ("consumer-services", "1000.01", "", True),
        ("directory", "99999", "", False),
        ("directory", "1500.01", "1500", True),
        ("directory", "1500", "1500", False),
        (None, "99999", "", False),
    ],
)
def test_price_above_the_cap_is_computed_with_a_warning(kind, price, standard, warned):
    found = result(kind, unit_price=price, directory_standard=standard)
    assert [w["code"] for w in found["warnings"]] == (["price-above-cap"] if warned else [])
    assert found["total_fen"] > 0
    for warning in found["warnings"]:
        assert warning["cite"]["clause"] == "四（三）"


@pytest.mark.parametrize(
    ("typed", "kind", "codes"),
    [
        ({}, None, []),
        ({}, "directory", ["cap-unknown"]),
        ({"trainees": "51"}, None, ["class-size"]),
        ({"trainees": "50"}, None, []),
        ({"trainees": "30", "certified": "30"}, None, []),
        ({"trainees": "29", "certified": "29"}, None, ["class-size"]),
        ({"certified": "0", "employed": "0"}, None, ["nobody-paid"]),
        ({"over_limit": "36", "over_limit_employed": "12"}, None, ["nobody-paid"]),
    ],
)
def test_notes(typed, kind, codes):
    assert [note["code"] for note in result(kind, **typed)["notes"]] == codes


@pytest.mark.parametrize(
    ("typed", "kind", "code", "message", "clause"),
    [
        (
            {},
            "directory",
            "cap-unknown",
            "没有填市级培训补贴标准，未核对价格上限；"
            "市级培训补贴标准印在目录里，目录不在所收文件中；请查目录后自行填写。",
            "四（三）",
        ),
        (
            {"directory_standard": "9"},
            "manufacturing",
            "standard-unused",
            "填了市级培训补贴标准，但这一类课程不看它，没有用到",
            "四（五）",
        ),
        (
            {"directory_standard": "9"},
            None,
            "standard-unused",
            "填了市级培训补贴标准，但这一类课程不看它，没有用到",
            "四（五）",
        ),
        (
            {"certified": "0", "employed": "0"},
            None,
            "nobody-paid",
            "没有可以计算补贴的人：取证 0 人，所以各期都是 0 元",
            "四（五）",
        ),
        (
            {"over_limit": "36", "over_limit_employed": "12"},
            None,
            "nobody-paid",
            "没有可以计算补贴的人：0 人（取证 36 − 取证且满次数 36），所以各期都是 0 元",
            "四（五）",
        ),
        (
            {"trainees": "51"},
            None,
            "class-size",
            "参训 51 人，不在一般的 30—50 人之内。这不算不符合："
            "2025年方案写的是“一般控制在”，确有需要的鼓励小班化或定制化编班",
            "三（六）",
        ),
    ],
)
def test_a_note_in_words_with_its_clause(typed, kind, code, message, clause):
    [note] = result(kind, **typed)["notes"]
    assert (note["code"], note["message"], note["cite"]["clause"]) == (code, message, clause)
    assert set(note) == {"code", "message", "cite"}


def test_a_standard_that_is_used_needs_no_note():
    assert result("directory", directory_standard="2000")["notes"] == []


def test_a_warning_in_words():
    [warning] = result("consumer-services", unit_price="1000.5")["warnings"]
    assert set(warning) == {"code", "message", "cite"}
    assert warning["message"] == (
        "成交单价 1,000.50 元/人，高于新开发·生活服务类的上限 1,000 元/人；仍按填写的单价计算"
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("manufacturing", "manufacturing"),
        (" 新开发·制造类 ", "manufacturing"),
        ("制造", "manufacturing"),
        ("生产服务", "producer-services"),
        ("目录内", "directory"),
        ("服务", None),
        ("目", None),
        ("cooking", None),
        ("", None),
    ],
)
def test_what_a_kind_of_course_may_be_called(text, kind):
    assert kind_named(RULES.scheme("yunzhou-2026"), text) == kind


@pytest.mark.parametrize(
    ("trainees", "unusual"), [(29, True), (30, False), (50, False), (51, True)]
)
def test_an_unusual_size(trainees, unusual):
    scheme = RULES.scheme("yunzhou-2026")
    assert caution.is_unusual(scheme, trainees) is unusual
    without = type("Any", (), {"rule": {**scheme.rule, "class_size": None}})
    assert caution.is_unusual(without, trainees) is False


def test_a_cap_that_is_not_known():
    scheme = RULES.scheme("yunzhou-2026")
    assert [each["code"] for each in caution.unknown_cap(scheme, "directory", None)] == [
        "cap-unknown"
    ]
    assert caution.unknown_cap(scheme, "directory", 100) == []
    assert caution.unknown_cap(scheme, "manufacturing", None) == []
    assert caution.unknown_cap(scheme, None, None) == []
