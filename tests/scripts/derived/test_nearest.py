"""What is printed, what is judged and what is not found are told apart."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.ties import Tie
from scripts.derived.lookup import Lookup
from scripts.derived.nearest import Search, own_words
from scripts.evidence.squeeze import squeeze
from tests import frozen
from tests.made_records import action, cite, document, group

OLD = action("old-1", "old", "一", groups=[("returned", "返乡农民工")], skills=["焊工", "养老护理"])
MADE = Catalogue(
    documents=[document("old"), document("new")],
    groups=[
        group("migrants", "农民工"),
        group("returned", "返乡农民工", part_of="migrants"),
        group("moved", "农村转移劳动力", part_of="migrants"),
        group("part", "农村转移的渔民", part_of="moved"),
        group("cousin", "转产渔民", part_of="moved", named_in=[cite("new", "五", "转产渔民")]),
        group("jobless", "失业人员", named_in=[cite("new", "五", "失业人员可以学焊工")]),
    ],
    actions=[
        OLD,
        action("new-1", "new", "二", groups=[("moved", "农村转移劳动力")], skills=["插花"]),
        action("new-2", "new", "三", skills=["康养"]),
    ],
    ties=[
        Tie(
            id="care", why="乙", passages=[cite("old", "一", "养老护理"), cite("new", "三", "康养")]
        )
    ],
)


@pytest.fixture
def search():
    return Search(Lookup(MADE, frozen.LOCK))


def test_the_whole_document_is_searched_not_only_its_actions(search):
    found = search.nearest(OLD, "new")
    assert [(near.cite.clause, near.words) for near in found.printed] == [("五", ["焊工"])]


def test_what_is_inherited_is_judged_and_never_printed(search):
    found = search.nearest(OLD, "new")
    kin = [judged for judged in found.judged if judged.words == ["返乡农民工"]]
    assert [(j.why, [c.quote for c in j.there]) for j in kin] == [
        ("本站把两边都归在“农民工”里", ["农村转移劳动力", "转产渔民"])
    ]
    assert "农民工" not in [word for near in found.printed for word in near.words]


def test_a_place_is_where_a_word_is_printed_and_never_what_is_judged(search):
    found = search.nearest(OLD, "new")
    assert [place.clause for place in found.places("焊工")] == ["五"]
    assert not found.places("返乡农民工")
    assert [j.why for j in found.judged_of("返乡农民工")] == ["本站把两边都归在“农民工”里"]
    assert not found.judged_of("焊工")


def test_a_group_that_is_printed_there_too_is_not_judged_as_well(search):
    both = action("old-2", "old", "九", groups=[("moved", "农村转移劳动力")])
    found = search.nearest(both, "new")
    assert [near.words for near in found.printed] == [["农村转移劳动力"]]
    assert not found.judged


@pytest.mark.parametrize(
    ("group_id", "why"),
    [
        ("moved", "写法不同，本站登记为同一类人"),
        ("part", "本站把它归在“农村转移劳动力”里"),
        ("migrants", "本站把那边的归在“农民工”里"),
        ("returned", "本站把两边都归在“农民工”里"),
    ],
)
def test_the_nearest_kin_is_named_alone(search, group_id, why):
    one = action("old-2", "old", "九", groups=[(group_id, "务工的人")])
    assert [judged.why for judged in search.nearest(one, "new").judged] == [why]


def test_a_tie_counts_from_both_sides(search):
    assert [j.there[0].clause for j in search.nearest(OLD, "new").judged if j.why == "乙"] == ["三"]
    back = search.nearest(MADE.actions[2], "old")
    assert [(j.words, j.there[0].quote) for j in back.judged] == [(["康养"], "养老护理")]
    assert not back.missing


def test_what_is_found_in_no_way_is_missing(search):
    back = search.nearest(MADE.actions[1], "old")
    assert back.missing == ["插花"]
    assert not search.nearest(action("new-3", "new", "九", skills=["插花"]), "old").is_found


@pytest.mark.live
def test_every_word_of_every_action_is_printed_judged_or_missing_and_near_is_mutual():
    lookup = Lookup(load()[0])
    search = Search(lookup)
    for each in lookup.catalogue.comparisons:
        for here, there in ((each.left, each.right), (each.right, each.left)):
            for one in lookup.in_document("actions", here):
                found = search.nearest(one, there)
                printed = {word for near in found.printed for word in near.words}
                assert not printed & set(found.missing)
                quoted = "".join(c.quote for j in found.judged for c in j.there)
                for word in found.missing:
                    assert word in own_words(one)
                    assert squeeze(word) not in squeeze(quoted)
