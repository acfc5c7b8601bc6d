"""What an action prints for one group."""

from __future__ import annotations

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.derived.learning import learning
from scripts.derived.lookup import Lookup
from tests import frozen
from tests.made_records import action, clause, document, group, part

PARTS = [
    part(groups=[("all", "城乡劳动者")]),
    part(groups=["fishers"], skills=["养殖"]),
    part(groups=["masons"], skills=["砌筑"]),
    part(groups=["workers"], areas=["建筑业"]),
    part(skills=["安全"]),
]
MADE = Lookup(
    Catalogue(
        documents=[document("city")],
        groups=[
            group("workers", "务工人员"),
            group("builders", "建筑工人", part_of="workers"),
            group("masons", "瓦工", part_of="builders"),
            group("fishers", "渔民"),
            group("all", "城乡劳动者"),
        ],
        clauses=[clause("city", "一", "城乡劳动者培训行动"), clause("city", "二")],
        actions=[
            action(
                "city-1", "city", title="城乡劳动者培训行动",
                parts=PARTS,
            )
        ],
    ),
    frozen.LOCK,
)  # fmt: skip
ACTION = MADE.catalogue.actions[0]


def skills_of(group_id: str) -> list[list[str]]:
    found = learning(ACTION, MADE.group(group_id), MADE)
    return [
        [skill for part in parts for skill in part.skills]
        for parts in (found.tied, found.within, found.untied)
    ]


def test_a_group_has_the_skills_that_are_printed_with_it_and_those_of_nobody_apart():
    assert skills_of("fishers") == [["养殖"], [], ["安全"]]


def test_a_trade_is_tied_to_the_group_printed_with_it_and_to_nobody_else():
    parts = [part(groups=["fishers"], occupations=["养殖工"]), part(occupations=["瓦工"])]
    trades = action("city-2", "city", parts=parts)
    found = learning(trades, MADE.group("fishers"), MADE)
    assert [p.occupations for p in found.tied] == [["养殖工"]]
    assert [p.occupations for p in found.untied] == [["瓦工"]]


def test_other_words_for_a_group_are_told():
    assert learning(ACTION, MADE.group("fishers"), MADE).wordings == ["fishers"]
    assert learning(ACTION, MADE.group("all"), MADE).wordings == []


def test_skills_of_other_groups_are_not_for_it_though_these_lie_inside_it():
    assert skills_of("workers") == [[], [], ["安全"]]


def test_an_action_headed_with_a_group_is_for_it_as_a_whole():
    assert skills_of("all") == [[], ["养殖", "砌筑"], ["安全"]]
    headless = action("city-2", "city", "二", title=ACTION.title, parts=PARTS)
    assert learning(headless, MADE.group("all"), MADE).within == []


@pytest.mark.live
def test_no_group_is_shown_a_skill_that_its_parts_do_not_print():
    lookup = Lookup(load()[0])
    for each in lookup.catalogue.actions:
        for named in each.groups:
            for part_ in learning(each, lookup.group(named.id), lookup).tied:
                assert named.id in [g.id for g in part_.groups]
                assert all(skill in part_.quote for skill in part_.skills)
