"""Which fields differ: by their Chinese titles, with what they rest on."""

import copy

import pytest

from scripts.effects.fields import differences

CAP = {
    "id": "a-cap",
    "document": "city-2026",
    "kind": "manufacturing",
    "title": "制造类",
    "amounts": [
        {"since": "2099-01-01", "amount": 9, "cite": {"document": "city-2026", "clause": "一", "quote": "9元"}},
        {"since": "2100-01-01", "amount": 8, "cite": {"document": "city-2026", "clause": "二", "quote": "8元"}},
    ],
}  # fmt: skip


def found(kind, before, after, follows=lambda one, other: False):
    told = differences(kind, before, after, lambda d, c: f"{d} {c}", follows)
    return [(one.field, one.before, one.after, one.clause) for one in told]


def changed(record, **values):
    made = copy.deepcopy(record)
    made.update(values)
    return made


def test_what_is_the_same_is_not_told():
    assert found("caps", CAP, copy.deepcopy(CAP)) == []


def test_a_field_by_the_title_of_its_model_with_the_nearest_clause():
    other = copy.deepcopy(CAP)
    other["amounts"][1]["amount"] = 7
    assert found("caps", CAP, other) == [("历次上限 › 2100-01-01 › 上限", "8", "7", "city-2026 二")]


def test_where_what_it_rests_on_is_gone_too_it_is_what_it_rested_on():
    cite = {"document": "city-2026", "clause": "三", "quote": "1元"}
    told = found("caps", {"id": "a", "amount": 1, "cite": cite}, {"id": "a", "amount": 2})
    assert told[0] == ("上限", "1", "2", "city-2026 三")


def test_a_key_that_came_went_or_that_no_model_knows():
    assert found("caps", CAP, changed(CAP, note="新")) == [("备注", None, "新", "")]
    assert found("caps", changed(CAP, note=None), CAP) == [("备注", "空", None, "")]
    assert found("caps", CAP, changed(CAP, colour=True)) == [("colour", None, "true", "")]


def test_an_item_put_before_others_is_one_change():
    earlier = {"since": "2098-01-01", "amount": 10, "cite": CAP["amounts"][0]["cite"]}
    [(field, before, after, clause)] = found(
        "caps", CAP, changed(CAP, amounts=[earlier, *CAP["amounts"]])
    )
    assert (field, before, clause) == ("历次上限 › 2098-01-01", None, "city-2026 一")
    assert "amount: 10" in after
    [(field, before, after, clause)] = found("caps", CAP, changed(CAP, amounts=CAP["amounts"][1:]))
    assert (field, after, clause) == ("历次上限 › 2099-01-01", None, "city-2026 一")


def test_words_of_a_list_are_told_by_themselves():
    office = {"id": "d", "aliases": ["甲", "乙"]}
    assert found("departments", office, {"id": "d", "aliases": ["甲", "丙", "乙"]}) == [
        ("别的写法", None, "丙", "")
    ]


def test_a_stored_value_has_its_word():
    rule = {"id": "r", "strength": "must"}
    assert found("requirements", rule, {"id": "r", "strength": "may"}) == [
        ("语气", "必须（must）", "可以（may）", "")
    ]
    document = {"id": "d", "evidence": []}
    evidence = {"about": "ended_on", "document": "e", "clause": "一", "quote": "停止"}
    [(field, _, after, clause)] = found("documents", document, {"id": "d", "evidence": [evidence]})
    assert field.endswith(" › 停止执行的日期")
    assert (after, clause) == ("e 一“停止”", "e 一")


def test_who_only_names_a_renamed_record_anew_has_not_changed():
    def follows(one, other):
        return (one, other) == ("old", "new")

    assert found("caps", CAP, changed(CAP, document="new"), follows) != []
    assert found("caps", changed(CAP, document="old"), changed(CAP, document="new"), follows) == []


@pytest.mark.parametrize(("before", "after"), [(1, True), (0, False), ("1", 1), (1, 1.0)])
def test_values_of_another_sort_differ(before, after):
    assert found("caps", changed(CAP, amount=before), changed(CAP, amount=after)) != []


def test_what_is_no_record_of_the_model_is_told_all_the_same():
    assert found("caps", {"id": "a", "amounts": 3}, {"id": "a", "amounts": [[1], "x"]}) == [
        ("历次上限", "3", "[[1], x]", "")
    ]
