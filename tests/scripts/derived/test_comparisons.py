"""Two actions of one number: that 等 follows a list on one side only is known, whatever it holds."""

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.comparisons import Comparison
from scripts.derived.comparisons import pairs_of
from scripts.derived.lookup import Lookup
from scripts.derived.nearest import Search
from tests import frozen
from tests.made_records import action, document, part

BESIDE = Comparison(id="a-b", left="a", right="b", paired_by="number", title="甲", lead="甲。")


def pair(left, right):
    made = Catalogue(
        documents=[document("a"), document("b")],
        comparisons=[BESIDE],
        actions=[
            action("a-1", "a", title="甲", parts=[left]),
            action("b-1", "b", title="甲", parts=[right]),
        ],
    )
    return pairs_of(BESIDE, Search(Lookup(made, frozen.LOCK)))[0]


def test_the_list_of_one_side_that_ends_open_is_told_though_both_hold_the_same():
    closed, opened = part(skills=["插花"]), part(skills=["插花"], open_ended=["skills"])
    assert pair(opened, closed).open_on_one_side == {"skills": True}
    assert pair(closed, opened).open_on_one_side == {"skills": False}
    assert pair(closed, opened).alike


def test_lists_that_end_the_same_way_are_not_mentioned():
    opened = part(skills=["插花"], open_ended=["skills"])
    assert pair(opened, opened).open_on_one_side == {}
    assert pair(part(skills=["插花"]), part(skills=["插花"])).open_on_one_side == {}
