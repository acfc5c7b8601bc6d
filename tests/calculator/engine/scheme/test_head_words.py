"""Head counts in the words of the scheme that asks for them."""

from calculator.engine.scheme.head_words import heads, words
from calculator.engine.scheme.outcome import Outcome


def test_the_words_are_those_of_the_labels():
    named = words({"trainees": "学员人数", "certified": "结业的人数", "employed": "上岗"})
    assert named == {
        "trainees": "学员",
        "certified": "结业",
        "employed": "上岗",
        "work": "上岗",
        "employed_uncertified": "没结业但上岗",
        "over_limit": "结业且满次数",
        "over_limit_employed": "满次数且上岗",
        "over_limit_uncertified": "没结业且满次数",
    }


def test_what_is_not_asked_for_has_a_word_that_is_of_no_scheme():
    named = words({})
    assert [named[name] for name in ("trainees", "certified", "employed")] == [
        "参训",
        "取证",
        "就业",
    ]
    assert words({"trainees": "人数"})["trainees"] == "人数"


def test_where_there_is_little_room_employment_of_any_kind_is_work():
    assert words({"employed": "稳定就业人数"})["work"] == "就业"


def test_heads_are_told_in_these_words():
    named = words({"certified": "结业人数"})
    outcome = Outcome.checked(40, 36, 12, None, 2)
    assert (
        heads([["certified", 1], ["over_limit", -1]], outcome, named)
        == "34 人（结业 36 − 结业且满次数 2）"
    )
    assert heads([["certified", 1]], outcome, named) == "结业 36 人"
    assert heads([["class", 1]], outcome, named) == "每班 1 次"
