"""What pages say of an office whose name another sentence adds to the list of an action."""

from datetime import date

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.places import Place
from scripts.pages.addresses import file_of
from tests import frozen, rendered
from tests.made_records import action, clause, department, document

LISTED = "## 列在责任单位里的"
ADDED = "## 名单以外，另一句话写到的"


def pages(printed_in):
    """The pages about one action and its one office, by its list or by a sentence of `printed_in`."""
    office = {"id": "county", "as_written": "各县", "printed_in": printed_in}
    catalogue = Catalogue(
        places=[Place(name="甲市", level="市")],
        documents=[document("asked", "甲市", date(2031, 1, 2))],
        clauses=[clause("asked", "一"), clause("asked", "四")],
        actions=[action("asked-1", "asked", departments=[office])],
        departments=[department("county", "各县")],
    )
    return rendered.pages(catalogue, frozen.LOCK)


@pytest.mark.parametrize(
    "printed_in, heading, other", [(None, LISTED, ADDED), ("四", ADDED, LISTED)]
)
def test_an_office_outside_the_list_is_not_headed_as_one_of_it(printed_in, heading, other):
    shown = pages(printed_in)[file_of("departments", "county")]
    assert heading in shown and other not in shown
    assert ("第几位是照原文的名单数的" in shown) == (printed_in is None)


@pytest.mark.parametrize("printed_in, said", [(None, False), ("四", True)])
def test_the_page_and_the_card_of_an_action_set_it_apart(printed_in, said):
    shown = pages(printed_in)
    for path in (file_of("actions", "asked-1"), "actions/index.md"):
        assert "各县" in shown[path]
        assert ("名单以外，另一句话写到的：" in shown[path]) == said
