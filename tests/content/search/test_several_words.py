"""Several words: which of them are asked for, and what comes first of what has them."""

import pytest

from scripts.search.entry import KINDS
from tests import frozen
from tests.content.search.test_scan import entry, searched
from tests.on_search import ids

EVERYWHERE = [entry(f"rule-{n}", f"要求{n}", said=("都说培训",)) for n in range(20)]


@pytest.mark.parametrize("typed", ["培训 插秧", "培训插秧", "培训下田", "培训 下田"])
def test_a_word_that_most_have_is_not_asked_for_beside_another(typed):
    made = searched(
        *EVERYWHERE,
        entry("both", "某要求", said=("培训时，下田插秧",)),
        entry("rice", "插秧", kind="occupations"),
        everyday=[{"words": ["下田"], "means": ["rice"]}],
    )
    assert ids(typed, made) == ["rice", "both"]


def test_alone_it_is_asked_for():
    made = searched(*EVERYWHERE, entry("rice", "插秧", kind="occupations"))
    assert len(ids("培训", made)) == len(EVERYWHERE)


@pytest.mark.parametrize("typed", ["插秧 80斤", "插秧80斤"])
def test_what_has_every_word_itself_comes_before_the_name_of_one(typed):
    made = searched(
        *EVERYWHERE,
        entry("clause", "二（一）", kind="clauses", quotes=("插秧每天80斤",)),
        entry("rice", "插秧", kind="fields"),
        entry("cap", "上限：插秧类", kind="caps", said=("每天 80 斤",)),
    )
    assert ids(typed, made)[0] == "cap"


@pytest.mark.parametrize("typed", ["插秧 目标", "插秧目标"])
def test_the_name_of_a_kind_asks_for_that_kind(typed):
    assert any(kind.called.startswith("目标") for kind in KINDS)
    made = searched(
        *EVERYWHERE,
        entry("rice", "插秧", kind="occupations", said=("目标",)),
        entry("target", "每年插秧", kind="targets"),
    )
    assert ids(typed, made) == ["target", "rice"]


def test_what_is_of_another_place_comes_later():
    here, there = (place.name for place in frozen.catalogue().places[:2])
    made = searched(
        *EVERYWHERE,
        entry("away", "插秧", kind="occupations", said=(f"在{here}",), places=(there,)),
        entry("here", "学插秧的人", kind="groups", places=(here,)),
    )
    assert ids(f"{here} 插秧", made) == ["here", "away"]
