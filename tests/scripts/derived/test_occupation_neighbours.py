"""Occupations beside one another."""

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.occupation_neighbours import Links

CATALOGUE = load()[0]
EVERY = CATALOGUE.occupations
LINKS = Links(Lookup(CATALOGUE))


def ids(occupations):
    return {o.id for o in occupations}


def test_the_drones_find_each_other():
    drones = {o.id for o in EVERY if "无人机" in o.name}
    assert len(drones) > 1
    for occupation in EVERY:
        if occupation.id in drones:
            found = LINKS.neighbours(occupation)
            assert drones - {occupation.id} <= ids(found.by_code + found.by_name)


def test_a_link_holds_both_ways_and_no_one_is_shown_twice():
    found = {o.id: LINKS.neighbours(o) for o in EVERY}
    for part in ("by_code", "by_name", "by_action"):
        assert any(getattr(near, part) for near in found.values()), f"nobody is near {part}"
    for own, near in found.items():
        shown = [*near.by_code, *near.by_name, *near.by_action]
        assert own not in ids(shown) and len(ids(shown)) == len(shown)
        for part in ("by_code", "by_name", "by_action"):
            assert all(own in ids(getattr(found[o.id], part)) for o in getattr(near, part))


def test_words_that_stand_in_many_names_link_nothing():
    named = {o.name: LINKS.neighbours(o) for o in EVERY}
    sizes = [len(n.by_name) for n in named.values()]
    assert any(sizes) and max(sizes) < 12, max(named, key=lambda n: len(named[n].by_name))
