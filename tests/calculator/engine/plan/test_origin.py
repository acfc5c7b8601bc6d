"""Where a saved table came from: written into a heading, read from it, held against what is computed now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.plan import origin
from calculator.engine.plan.class_plan import ClassPlan
from tests import frozen

RULES = frozen.rules()
SCHEME = RULES.scheme(frozen.SCHEME)
VERSION = "0123456789ab"


def plan(**choices):
    return ClassPlan(RULES, frozen.SCHEME, choices, None, None)


def now(**choices):
    return origin.of(RULES, plan(**choices), "2026-11-28")


def same(one, other):
    return vars(one) == vars(other)


def test_the_heading_to_the_letter():
    made = origin.Origin("x-1", VERSION, {"R2": "b", "R1": "a"}, "2026-11-28")
    assert (
        origin.heading(made)
        == f"测算信息：方案 x-1；数据版本 {VERSION}；理解 R1=a R2=b；2026-11-28 制"
    )
    bare = origin.Origin("x-1", VERSION, {}, "")
    assert origin.heading(bare) == f"测算信息：方案 x-1；数据版本 {VERSION}"
    for each in (made, bare):
        assert same(origin.read(origin.heading(each)), each)


@pytest.mark.parametrize("line", ["{}", "班次,{}", '"{}",备注', "班次\t{}\t备注", "\ufeff{}\n"])
def test_it_is_found_in_a_line_of_any_kind(line):
    assert same(origin.read(line.format(origin.heading(now()))), now())


@given(st.text(max_size=30))
def test_a_heading_of_free_text_gives_no_free_version_or_day(text):
    found = origin.read("测算信息：" + text)
    assert found.data_version == "" or found.data_version in text
    assert all(c in "0123456789abcdef" for c in found.data_version)
    assert all(c in "0123456789-" for c in found.made_on)


def test_a_line_without_it_has_none():
    assert origin.read("班次,参训人数,备注：测算信息") is None
    assert origin.said(None, RULES, plan()) == []


def test_what_was_saved_is_adopted_where_nothing_else_is_chosen():
    saved = now(R3="exclusive", R2="employed")
    assert origin.adopted(saved, SCHEME, {}) == saved.choices
    assert origin.adopted(saved, SCHEME, {"R3": "inclusive"}) == {
        **saved.choices,
        "R3": "inclusive",
    }
    saved.choices["R2"] = "no-such-option"
    assert "R2" not in origin.adopted(saved, SCHEME, {})
    saved.scheme = "another"
    assert origin.adopted(saved, SCHEME, {}) == origin.adopted(None, SCHEME, {}) == {}


def test_what_is_computed_alike_needs_no_word():
    assert origin.said(now(R3="exclusive"), RULES, plan(R3="exclusive")) == []


def test_each_difference_is_said():
    [said] = origin.said(now(), RULES, plan(R3="exclusive"))
    assert said.startswith("这张表存下时 R3 选的是“") and "，现在按“" in said
    old = now()
    old.data_version = VERSION
    assert origin.said(old, RULES, plan()) == [
        f"这张表是 2026-11-28 按数据版本 {VERSION} 算过存下的，现在的数据版本是 {RULES.data_version}；"
        "这里按现在的规则重新算，金额可能和当时不同"
    ]
    other = now()
    other.scheme = next(s.id for s in RULES.schemes if s.id != frozen.SCHEME)
    [said] = origin.said(other, RULES, plan())
    assert RULES.scheme(other.scheme).title in said and SCHEME.title in said
    more = now()
    more.choices["R99"] = "x"
    assert origin.said(more, RULES, plan()) == ["表里写的理解 R99 现在没有了，没有照它算"]


def test_what_a_file_says_is_quoted_short():
    long = origin.Origin("x" * 900, VERSION, {}, "")
    [said] = origin.said(long, RULES, plan())
    assert "x" * 30 not in said
