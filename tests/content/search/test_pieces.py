"""Of a question that nothing fits whole, what has a name is shown, and the rest is told."""

import pytest

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers


@pytest.fixture(scope="module")
def made():
    return searched(
        entry("tea", "采茶工", kind="occupations", said=("春天采茶",)),
        entry("group", "返乡的人", kind="groups"),
        *(entry(f"rule-{n}", f"要求{n}", said=("培训要登记",)) for n in range(40)),
        asked=[{"words": ["可以", "想", "的", "有没有", "怎么"]}],
    )


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("采茶工可以骑马", ["骑马"]),
        ("想骑马的采茶工", ["骑马"]),
        ("采茶的有没有奖金", ["奖金"]),
        ("返乡的人的奖金", ["奖金"]),
    ],
)
def test_what_is_known_to_nothing_is_told(made, typed, left):
    found = answers(["search", typed], searched=made)[0]
    assert found["ids"][0] == ("group" if "返乡" in typed else "tea")
    assert found["part"]["left"] == left


@pytest.mark.parametrize(
    "typed",
    [
        "采茶工卡怎么补",  # what stands at a name makes another word of it
        "骑马采茶工",
        "采茶骑马",  # no question
        "结婚的登记",  # everything speaks of it
        "想骑马射箭打猎的采茶工",  # too little of it
        "骑马怎么学",
    ],
)
def test_nothing_is_shown_that_was_not_meant(made, typed):
    assert answers(["search", typed], searched=made)[0]["ids"] == []


def test_what_fits_whole_has_nothing_to_tell(made):
    assert "part" not in answers(["search", "采茶工"], searched=made)[0]


@pytest.fixture(scope="module")
def spoken():
    return searched(
        entry("tea", "采茶工", kind="occupations"),
        entry("group", "返乡的人", kind="groups"),
        entry("fee", "培训费用", said=("交不交没有写",)),
        *(entry(f"rule-{n}", f"要求{n}", said=("培训要登记",)) for n in range(40)),
        asked=[{"words": ["养", "怎么", "自己"]}],
        everyday=[
            {"words": ["学费"], "means": ["fee"]},
            {"words": ["老茶客"], "means": ["tea"]},
        ],
    )


def test_where_nothing_has_both_things_each_is_shown_and_that_is_told(spoken):
    found = answers(["search", "返乡的人养老茶客"], searched=spoken)[0]
    assert set(found["ids"]) == {"tea", "group"}
    assert found["part"]["apart"]
    assert found["part"]["kept"] == ["返乡的人", "老茶客"]


def test_what_people_say_of_a_rule_is_found_past_a_single_unknown_character(spoken):
    found = answers(["search", "学费自己出"], searched=spoken)[0]
    assert found["ids"] == ["fee"]
    assert "part" not in found


def test_what_people_say_of_a_rule_answers_nothing_about_what_is_unknown(spoken):
    assert answers(["search", "骑马自己学费"], searched=spoken)[0]["ids"] == []
