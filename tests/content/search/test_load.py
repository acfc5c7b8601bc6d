"""The first line of the data answers before the second has come."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lookup import Lookup
from scripts.search import data
from scripts.search.entry import Entry
from tests import frozen
from tests.on_search import answers

TEA = Entry("occupations", "tea", "occupations/tea/", "采茶工")
RULE = Entry("requirements", "rule", "requirements/x/#rule", "人数", said=("采茶工每班三十人",))


@pytest.fixture(scope="module")
def text():
    known = frozen.catalogue()
    few = Catalogue(documents=known.documents, places=known.places, clauses=known.clauses)
    few.day = frozen.DAY
    return data.made([RULE, TEA], Lookup(few, frozen.LOCK))


@pytest.mark.parametrize(
    ("query", "before", "after"),
    [
        ("采茶工", ["tea"], ["tea", "rule"]),
        ("采茶工 人数", [], ["rule"]),
        ("三十人", [], ["rule"]),
        ("采茶公", [], []),
    ],
)
def test_names_answer_first_and_texts_when_they_have_come(text, query, before, after):
    # Three bytes a character: somewhere in the middle of one.
    cut = len(text.partition("\n")[0].encode()) + len('\n[["采'.encode()) + 1
    first, then = answers(["loaded", text, cut, query])[0]
    assert first == [False, before]
    assert then == [True, after]


def test_a_file_that_breaks_off_is_no_data(text):
    with pytest.raises(AssertionError, match="SyntaxError"):
        answers(["loaded", text[:-9], len(text[:-9].encode()), "采茶工"])
