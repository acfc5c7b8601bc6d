"""Ties are found from either side, and only by the words they are about."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.ties import Tie
from scripts.derived.ties import Ties, is_inside
from tests.made_records import cite

LEFT, RIGHT = cite("left", "二（一） 措施（1）", "照顾老人"), cite("right", "四", "养老护理")
TIE = Tie(id="care", why="甲", passages=[LEFT, RIGHT], fields=["care-field"])
MADE = Ties(Catalogue(ties=[TIE]))


def test_a_tie_is_seen_from_both_sides():
    [left], [right] = MADE.at("left", LEFT.clause), MADE.at("right", "四")
    assert (left.here, left.there) == (LEFT, [RIGHT])
    assert (right.here, right.there) == (RIGHT, [LEFT])


def test_what_is_tied_to_a_part_of_a_clause_is_tied_inside_the_clause():
    assert [tied.here for tied in MADE.inside("left", "二（一）")] == [LEFT]
    assert MADE.inside("left", "二") == MADE.inside("right", "二（一）") == []
    assert is_inside("二（一）", "二（一）") and not is_inside("附件 11", "附件 1")


@pytest.mark.live
def test_each_passage_leads_to_the_others():
    catalogue = load()[0]
    ties = Ties(catalogue)
    assert catalogue.ties
    for tie in catalogue.ties:
        for passage in tie.passages:
            others = [p for p in tie.passages if p.document != passage.document]
            assert others in [
                t.there for t in ties.at(passage.document, passage.clause) if t.tie == tie
            ]


def test_a_field_is_told_what_is_tied_and_not_what_it_cites_itself():
    assert MADE.about("care-field", [LEFT]) == [(TIE, [RIGHT])]
    assert MADE.about("care-field", [LEFT, RIGHT]) == MADE.about("other", []) == []
