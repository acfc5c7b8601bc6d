"""What is told for the groups that were found: place by place, the chosen field first, nothing lost."""

from calculator.engine.finder.offers import offers
from tests.calculator.engine.finder.made_part import action, given, part, part_of_action

PART = part()


def actions(found, key):
    return [offer["action"]["id"] for one in found["documents"] for offer in one[key]]


def test_the_city_comes_before_the_province_and_another_city_not_at_all():
    found = offers(PART, given("jobless", "registered", "older", place="城"))
    assert actions(found, "actions") == ["城1-1", "城1-3", "of-省-1"]
    assert [one["own"] for one in found["documents"]] == [True, False]
    assert [d["id"] for d in found["shown"]] == ["城1", "of-省"]
    province = offers(PART, given("jobless", "registered", place="省"))
    assert actions(province, "actions") == ["of-省-1"]


def test_without_a_place_all_documents_are_told():
    found = offers(PART, given("jobless", "registered", "older"))
    assert set(actions(found, "actions")) == {"of-省-1", "城1-1", "城1-3", "镇1-1"}
    assert all(one["own"] for one in found["documents"])


def test_other_fields_than_the_chosen_one_come_after_and_are_not_lost():
    found = offers(PART, given("jobless", "registered", place="城", field="field-x"))
    assert actions(found, "actions") == ["城1-3"]
    assert actions(found, "further") == ["城1-1", "of-省-1"]


def test_a_part_for_others_does_not_make_an_action_one_of_the_field():
    found = offers(PART, given("jobless", place="城", field="field-x"))
    assert "城1-1" in actions(found, "further")


def test_what_the_field_prints_for_nobody_in_particular_is_told_apart():
    found = offers(PART, given("jobless", place="城", field="field-x"))
    assert [one["action"]["id"] for one in found["of_field"]] == ["城1-2"]
    assert offers(PART, given("jobless", place="城"))["of_field"] == []


def test_an_action_says_whom_it_names_and_shows_their_parts_alone():
    [document] = offers(PART, given("jobless", place="城"))["documents"]
    offer = document["actions"][0]
    assert [one["group"]["id"] for one in offer["whom"]] == ["a"]
    assert [p["skills"] for block in offer["blocks"] for p in block["named"]] == ["车"]


def several(*for_):
    """The blocks of one action with four parts, of which `for_` says what is whose, for all its groups."""
    made = part()
    parts = [part_of_action(skills=skills) for skills in ("车", "", "焊", "飞")]
    told = [{"group": g, "wordings": [g], "untied": [], **rest} for g, rest in for_]
    made["actions"] = [action("城1-1", "城1", parts, {}) | {"for": told}]
    [document] = offers(made, given("jobless", "registered", "older", place="城"))["documents"]
    return document["actions"][0]["blocks"]


def in_words(blocks):
    return [
        (
            [one["group"]["id"] for one in block["whom"]],
            [p["skills"] for p in block["named"]],
            [p["skills"] for p in block["within"]],
        )
        for block in blocks
    ]


def test_a_part_that_lists_trades_comes_before_one_that_lists_nothing():
    made = part()
    parts = [part_of_action("a"), part_of_action("b", occupations="养老护理员")]
    made["actions"] = [action("城1-1", "城1", parts, {"a": [0], "b": [1]})]
    [document] = offers(made, given("jobless", "registered", place="城"))["documents"]
    [offer] = document["actions"]
    assert [p["occupations"] for block in offer["blocks"] for p in block["named"]] == [
        "养老护理员",
        "",
    ]


def test_what_is_printed_for_one_group_is_never_told_to_another():
    blocks = several(("a", {"named": [1], "within": []}), ("b", {"named": [2], "within": []}))
    assert in_words(blocks) == [(["b"], ["焊"], []), (["a"], [""], [])]


def test_groups_of_the_same_words_stand_together():
    blocks = several(("a", {"named": [0], "within": []}), ("b", {"named": [0], "within": []}))
    assert in_words(blocks) == [(["b", "a"], ["车"], [])]


def test_what_stands_below_a_heading_is_told_once():
    blocks = several(("a", {"named": [1], "within": [2, 3]}), ("b", {"named": [2], "within": []}))
    assert in_words(blocks) == [(["b"], ["焊"], []), (["a"], [""], ["飞"])]


def test_a_notice_that_names_a_group_itself_does_not_tell_of_wider_ones():
    [notice] = offers(PART, given("jobless", "registered", place="城"))["notices"]
    assert [(one["group"]["id"], one["wide"]) for one in notice["whom"]] == [("a", None)]
    [wide] = offers(PART, given("studying", place="城"))["notices"]
    assert [(one["group"]["id"], one["wide"]) for one in wide["whom"]] == [("b", "总")]
    assert offers(PART, given("jobless", place="镇"))["notices"] == []


def test_a_group_that_is_only_named_stands_apart_with_what_is_near():
    [named] = offers(PART, given("older", place="城"))["named"]
    assert named["group"]["id"] == "d" and named["near"] == ["城1-1"]
    assert [cite["document"] for cite in named["cites"]] == ["城1"]


def test_where_nothing_fits_the_widest_groups_are_there_and_said_to_be():
    found = offers(PART, given("employed", place="城"))
    assert found["wide"] and [group["id"] for group in found["groups"]] == ["e"]
    assert not offers(PART, given("jobless", place="城"))["wide"]
    nothing = offers(PART, given(place="城"))
    assert not nothing["wide"] and nothing["groups"] == []
