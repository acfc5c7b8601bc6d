"""The titles of pages: apart from each other even where two places use one name."""

from collections import Counter

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.pages import every
from scripts.pages.titles import NO_BREAK, placed_title, places_of

pytestmark = pytest.mark.live


LOOKUP = Lookup(load()[0])
EVERY = places_of([d.id for d in LOOKUP.documents], LOOKUP)


def test_the_places_stand_before_the_name():
    assert placed_title("教育局", EVERY[-1:], LOOKUP) == f"{EVERY[-1]}{NO_BREAK}· 教育局"
    assert placed_title("工匠", EVERY[:2], LOOKUP) == f"{EVERY[0]}、{EVERY[1]}{NO_BREAK}· 工匠"


def test_a_name_that_says_its_place_or_belongs_to_all_stands_alone():
    first, other = EVERY[:2]
    assert placed_title(f"{first}市教育局", [first], LOOKUP) == f"{first}市教育局"
    assert placed_title("工匠", EVERY, LOOKUP) == "工匠"
    assert (
        placed_title(f"{first}工匠", [first, other], LOOKUP)
        == f"{first}、{other}{NO_BREAK}· {first}工匠"
    )


def test_no_two_pages_of_a_list_have_the_same_title():
    made = list(every.pages(LOOKUP))
    titles = Counter((page.template, page.title) for page in made if page.shows)
    names = Counter(d.name for d in LOOKUP.catalogue.departments)
    assert max(names.values()) > 1, "nothing to tell apart any more"
    assert [title for title, number in titles.items() if number > 1] == []


def test_places_come_once_and_in_order():
    every = [document.id for document in LOOKUP.documents]
    assert places_of([*every, *every], LOOKUP) == EVERY
    assert places_of(every[-1:], LOOKUP) == [LOOKUP.documents[-1].place]
    assert len(set(EVERY)) == len(EVERY) > 1
