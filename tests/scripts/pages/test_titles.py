"""The titles of pages: apart from each other even where two places use one name."""

from collections import Counter

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.pages import every
from scripts.pages.titles import placed_title, places_of

LOOKUP = Lookup(load()[0])
EVERY = places_of([d.id for d in LOOKUP.documents], LOOKUP)


def test_the_places_stand_before_the_name():
    assert placed_title("市教育局", ["淮安"], LOOKUP) == "淮安 · 市教育局"
    assert placed_title("农民工", ["无锡", "江苏"], LOOKUP) == "无锡、江苏 · 农民工"


def test_a_name_that_says_its_place_or_belongs_to_all_stands_alone():
    assert placed_title("无锡市教育局", ["无锡"], LOOKUP) == "无锡市教育局"
    assert placed_title("残疾人", EVERY, LOOKUP) == "残疾人"
    assert placed_title("无锡农民工", ["无锡", "江苏"], LOOKUP) == "无锡、江苏 · 无锡农民工"


def test_no_two_pages_of_a_list_have_the_same_title():
    made = list(every.pages(LOOKUP))
    titles = Counter((page.template, page.title) for page in made if page.shows)
    names = Counter(d.name for d in LOOKUP.catalogue.departments)
    assert max(names.values()) > 1, "nothing to tell apart any more"
    assert [title for title, number in titles.items() if number > 1] == []


def test_places_come_once_and_in_order():
    assert places_of(["huaian-2025", "wuxi-2025", "wuxi-2026"], LOOKUP) == ["无锡", "淮安"]
