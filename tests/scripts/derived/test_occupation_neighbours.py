"""Occupations beside one another."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.occupation_neighbours import Links
from tests import frozen
from tests.made_records import action, cite, document, occupation

PARTS = ("by_code", "by_name", "by_action")


def ids(occupations):
    return [o.id for o in occupations]


def test_each_is_shown_under_its_strongest_link_alone():
    made = Catalogue(
        documents=[document("city")],
        actions=[action("city-1", "city", "二")],
        occupations=[
            occupation("pilot", "无人机驾驶员", cite("city", "二"), codes=("4-02-04-06",)),
            occupation("loader", "装卸员", cite("city"), codes=("4-02-04-01",)),
            occupation("builder", "无人机装调工", cite("city"), codes=("6-23-03-15",)),
            occupation("welder", "焊工", cite("city", "二")),
            occupation("nurse", "护理服务", cite("city")),
            occupation("cook", "餐饮服务", cite("city")),
        ],
    )
    links = Links(Lookup(made, frozen.LOCK))
    near = {o.id: links.neighbours(o) for o in made.occupations}
    found = {o: tuple(ids(getattr(near[o], part)) for part in PARTS) for o in near}
    assert found["pilot"] == (["loader"], ["builder"], ["welder"])
    assert found["builder"] == ([], ["pilot"], [])
    assert not near["nurse"], "服务 stands in too many names to say anything"


@pytest.mark.live
def test_a_link_holds_both_ways_and_no_one_is_shown_twice():
    catalogue = load()[0]
    links = Links(Lookup(catalogue))
    found = {o.id: links.neighbours(o) for o in catalogue.occupations}
    for own, near in found.items():
        shown = ids([*near.by_code, *near.by_name, *near.by_action])
        assert own not in shown and len(set(shown)) == len(shown)
        for part in PARTS:
            assert all(own in ids(getattr(found[o.id], part)) for o in getattr(near, part))


@pytest.mark.live
def test_words_that_stand_in_many_names_link_nothing():
    catalogue = load()[0]
    links = Links(Lookup(catalogue))
    named = {o.name: len(links.neighbours(o).by_name) for o in catalogue.occupations}
    assert max(named.values()) < 12, max(named, key=lambda name: named[name])
