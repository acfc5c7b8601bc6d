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
