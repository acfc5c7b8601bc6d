"""A clause says what it prints, once."""

from scripts.derived.lookup import Lookup
from scripts.search.clauses import beyond, clause_entry, printed
from scripts.search.entry import Entry
from tests import frozen


def clause():
    return next(c for c in frozen.catalogue().clauses if c.figures)


def test_its_own_quotations_come_first_and_none_twice():
    given = clause()
    own = [figure.quote for figure in given.figures]
    found = clause_entry(given, [*own, "别的一句"])
    assert found.id.startswith(f"{given.document}-c") and found.documents == (given.document,)
    assert found.quotes == (*dict.fromkeys(own), "别的一句")


def test_what_the_document_answers_by_it_is_said():
    assert clause_entry(clause(), [], ["地址没有写。"]).said[-1] == "地址没有写。"


def test_what_stands_behind_it_is_not_said_again():
    given = clause()
    rule = Entry("requirements", "r", "r/", "某事", quotes=("每班 三十人，不得超过",))
    said = ["三十人，不得超过", "每班三十人", "另一句"]
    assert beyond(said, [rule], given) == ["另一句"]
    assert beyond(["一句", "一句长的"], [], given) == ["一句长的"]


def test_every_quotation_belongs_to_a_clause():
    known = {(c.document, c.locator) for c in frozen.catalogue().clauses}
    assert set(printed(Lookup(frozen.catalogue(), frozen.LOCK))) <= known
