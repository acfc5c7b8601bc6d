"""Printed lists of names, and the 等 behind them."""

from __future__ import annotations

import pytest

from scripts.catalogue import open_lists
from scripts.catalogue.models.actions import PART_LISTS, ActionPart
from tests.frozen import catalogue


def made(quote: str, **lists: list[str]) -> ActionPart:
    return ActionPart.model_validate({"quote": quote, **lists})


@pytest.mark.parametrize(
    ("quote", "skills", "printed"),
    [
        ("开展焊接、护理等培训", ["焊接", "护理"], "焊接、护理等"),
        ("开展焊接、护理培训", ["焊接", "护理"], "焊接、护理"),
        ("开展焊接等技能培训、护理培训", ["焊接", "护理"], "焊接等、护理"),
        (
            "开展焊接、护理等手艺和驾驶培训",
            ["焊接", "护理", "手艺", "驾驶"],
            "焊接、护理等手艺、驾驶",
        ),
        ("评定焊接等级", ["焊接"], "焊接"),
        ("开展盲人按摩等培训，按摩另办", ["盲人按摩", "按摩"], "盲人按摩等、按摩"),
    ],
)
def test_a_list_is_shown_as_open_where_it_is_printed_so(quote, skills, printed):
    assert open_lists.in_print(made(quote, skills=skills), "skills") == printed


def test_one_row_of_names_of_two_lists_is_open_for_both():
    part = made(
        "实施职工、重点人群、学徒制等各类政策", skills=["职工", "重点人群"], projects=["学徒制"]
    )
    assert open_lists.in_print(part, "skills") == "职工、重点人群等"
    assert open_lists.in_print(part, "projects") == "学徒制等"
    apart = made("实施职工培训、学徒制等政策", skills=["职工"], projects=["学徒制"])
    assert open_lists.in_print(apart, "skills") == "职工"


def test_a_name_is_missing_where_only_a_longer_one_stands():
    part = made("开展盲人按摩培训", skills=["盲人按摩", "按摩"])
    assert open_lists.missing(part, "skills") == [1]


def test_a_quotation_that_ends_with_a_name_does_not_show_what_follows():
    assert open_lists.cut_off(made("开展焊接、护理", skills=["焊接", "护理"]), "skills") == "护理"
    assert open_lists.cut_off(made("开展焊接、护理。", skills=["焊接", "护理"]), "skills") is None


def test_lists_of_several_parts_are_one_line_with_every_name_once():
    parts = [made("焊接、护理。", skills=["焊接", "护理"]), made("护理等课", skills=["护理"])]
    assert open_lists.of_parts(parts, "skills") == "焊接、护理等"
    assert open_lists.of_parts(parts, "areas") == ""


def test_what_a_record_calls_open_is_shown_with_more():
    parts = [part for action in catalogue().actions for part in action.parts]
    shown = [
        (key in p.open_ended, "等" in open_lists.in_print(p, key))
        for p in parts
        for key in PART_LISTS
    ]
    assert {(True, True), (False, False)} == set(shown)


def test_a_trade_is_never_said_to_be_learnt():
    certified = made("组织无人机驾驶员等职业技能等级认证。", occupations=["无人机驾驶员"])
    assert open_lists.what(certified) == "职业（工种）：无人机驾驶员等"
    both = made("开展焊接、养老护理员等培训。", skills=["焊接"], occupations=["养老护理员"])
    assert open_lists.what(both) == "学：焊接等；职业（工种）：养老护理员等"
    assert open_lists.what(made("面向农民工。")) == ""
