"""Addresses that are new, say something else, lead on, or are gone."""

from dataclasses import replace

from scripts.effects.addresses import addresses
from scripts.effects.report import Address
from scripts.effects.seen_pages import Seen
from tests.scripts.effects.rehearsed import base

PAGES = {"a/": Seen("甲", "1"), "b/": Seen("乙", "2"), "old/": Seen("旧", "", "../a/")}


def found(before, after, old=None, new=None):
    one = replace(base(), pages=before, places=old or {})
    return addresses(one, replace(base(), pages=after, places=new or {}))


def test_nothing_changed():
    told = found(PAGES, dict(PAGES))
    assert (told.appeared, told.changed, told.vanished) == ([], [], [])


def test_new_changed_and_gone():
    told = found(PAGES, {"a/": Seen("甲", "9"), "c/": Seen("丙", "3"), "old/": PAGES["old/"]})
    assert told.appeared == [Address("c/", "丙")]
    assert told.changed == [Address("a/", "甲")]
    assert told.vanished == [Address("b/", "乙")]


def test_a_page_that_moved_says_where_to():
    told = found(PAGES, PAGES | {"b/": Seen("乙", "", "../x/y/#z"), "x/y/": Seen("乙", "2")})
    assert told.vanished == [Address("b/", "乙", "x/y/#z")]
    assert told.appeared == [Address("x/y/", "乙")]


def test_what_only_led_on_and_is_gone_is_not_told():
    assert found(PAGES, {k: v for k, v in PAGES.items() if k != "old/"}).vanished == []


def test_places_on_pages_that_stay():
    told = found(
        PAGES, PAGES, {"a/#x": "第一条", "b/#k": "留着"}, {"a/#y": "第二条", "b/#k": "留着"}
    )
    assert told.vanished == [Address("a/#x", "第一条")]
    assert told.appeared == [Address("a/#y", "第二条")]
    gone = {k: v for k, v in PAGES.items() if k != "a/"}
    assert found(PAGES, gone, {"a/#x": "第一条"}).vanished == [Address("a/", "甲")]


def test_pages_that_could_not_be_made_are_not_pages_that_are_gone():
    assert found(PAGES, None) is None and found(None, PAGES) is None
