"""Which groups answers lead to, and what one more answer would add."""

from calculator.engine.finder.matched import anybody, asking, matched, partly
from calculator.engine.finder.matched import nearly as nearly_beside
from tests.calculator.engine.finder.made_part import part

PART = part()
ALL = ["a", "b", "c", "d", "e"]


def names(found):
    return [one["group"] for one in found]


def nearly(part, answers, told):
    return nearly_beside(part, answers, told, matched(part, answers, told))


def test_a_group_is_found_where_all_the_answers_of_a_fit_were_given():
    assert names(matched(PART, ["jobless"], ALL)) == ["a"]
    assert names(matched(PART, ["jobless", "registered"], ALL)) == ["a", "b"]
    assert matched(PART, ["employed", "registered"], ALL) == []


def test_a_group_found_in_two_ways_stands_once_with_both():
    [a, c, d] = matched(PART, ["jobless", "older"], ALL)
    assert [way["when"] for way in a["ways"]] == [["jobless"], ["older"]]
    assert names([c, d]) == ["c", "d"]


def test_no_group_is_found_that_no_document_of_the_place_prints():
    assert names(matched(PART, ["jobless", "older"], ["c"])) == ["c"]
    assert nearly(PART, ["jobless"], ["a"]) == []


def test_what_is_asked_of_nobody_is_never_found_by_answers():
    for answers in ([], ["jobless", "registered", "older"]):
        assert "e" not in names(matched(PART, answers, ALL))
    assert names(anybody(PART, ALL)) == ["e"]
    assert anybody(PART, ["a"]) == []


def test_one_more_answer_is_told_with_the_groups_it_would_add():
    assert nearly(PART, ["jobless"], ALL) == [(["registered"], ["b"]), (["older"], ["c"])]


def test_another_answer_to_an_answered_question_is_not_asked_for():
    assert nearly(PART, ["employed", "registered"], ALL) == []
    assert nearly(PART, ["registered"], ALL) == [(["jobless"], ["b"])]


def test_a_group_that_asks_for_one_answer_alone_is_not_guessed_at():
    assert nearly(PART, [], ALL) == []
    assert all("d" not in groups for _, groups in nearly(PART, ["jobless"], ALL))


def test_the_groups_that_ask_for_an_answer():
    assert names(asking(PART, "older", ALL)) == ["c", "a", "d"]
    assert names(asking(PART, "older", ["a"])) == ["a"]


def test_an_answer_may_speak_against_a_group():
    against = dict(PART, fits=[PART["fits"][0] | {"unless": ["older"]}, *PART["fits"][1:3]])
    assert names(matched(against, ["jobless"], ALL)) == ["a"]
    assert names(matched(against, ["jobless", "older"], ALL)) == ["c"]
    one_more = dict(PART, fits=[PART["fits"][1] | {"unless": ["older"]}])
    assert nearly(one_more, ["jobless"], ALL) == [(["registered"], ["b"])]
    assert nearly(one_more, ["jobless", "older"], ALL) == []


def test_who_somebody_is_finds_what_asks_for_more_than_was_answered():
    found = matched(PART, ["older"], ALL)
    [c] = partly(PART, ["older"], ALL, found)
    assert c["group"] == "c" and [way["lacking"] for way in c["ways"]] == [["jobless"]]
    assert partly(PART, ["older"], ["a", "d"], found) == []
    assert partly(PART, ["employed", "older"], ALL, found) == [], "the other answer is given"
    assert partly(PART, ["jobless"], ALL, []) == [], "what somebody does is not who somebody is"
    assert partly(PART, ["older"], ALL, [*found, c]) == []


def test_several_further_answers_are_told_together_after_the_single_ones():
    more = dict(
        PART,
        fits=[
            PART["fits"][1] | {"group": "d", "when": ["jobless", "older", "registered"]},
            *PART["fits"][1:3],
        ],
    )
    assert nearly(more, ["jobless"], ALL) == [
        (["registered"], ["b"]),
        (["older"], ["c"]),
        (["registered", "older"], ["d"]),
    ]
