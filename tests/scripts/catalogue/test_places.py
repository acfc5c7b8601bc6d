"""Documents by place and year, and what lies in what; made-up places and documents."""

from datetime import date

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.places import Place
from scripts.catalogue.places import around, by_place, by_year, in_order

PLACES = [
    Place(name="乙市", level="市", within="甲省"),
    Place(name="甲省", level="省"),
    Place(name="空市", level="市", within="甲省"),
]


def document(id_, place, issued_on=None):
    said = {"id": id_, "place": place, "issued_on": issued_on}
    return Document.model_construct(**said)


OLD = document("old", "乙市", date(2021, 3, 4))
NEW = document("new", "乙市", date(2026, 3, 31))
UNDATED = document("undated", "甲省")
ELSEWHERE = document("elsewhere", "别处", date(2027, 1, 1))
CATALOGUE = Catalogue(documents=[ELSEWHERE, UNDATED, OLD, NEW], places=PLACES)


def test_places_stand_in_the_order_of_their_list_and_the_newest_document_first():
    assert [d.id for d in in_order(CATALOGUE)] == ["new", "old", "undated", "elsewhere"]
    other = Catalogue(documents=CATALOGUE.documents, places=PLACES[::-1])
    assert [d.id for d in in_order(other)] == ["undated", "new", "old", "elsewhere"]


def test_only_places_that_have_documents_are_named():
    assert list(by_place(in_order(CATALOGUE))) == ["乙市", "甲省", "别处"]


def test_a_document_without_a_printed_date_has_no_year():
    years = by_year(in_order(CATALOGUE))
    assert list(years) == [2027, 2026, 2021, None]
    assert years[None] == [UNDATED]


def test_around_a_place_is_what_it_lies_in():
    assert [p.name for p in around("乙市", PLACES)] == ["乙市", "甲省"]
    assert around("别处", PLACES) == []
    circle = [Place(name="丙", level="市", within="丁"), Place(name="丁", level="市", within="丙")]
    assert [p.name for p in around("丙", circle)] == ["丙", "丁"]


@pytest.mark.live
def test_every_live_document_is_of_a_listed_place():
    catalogue = load()[0]
    documents = in_order(catalogue)
    assert {d.place for d in documents} <= {p.name for p in catalogue.places}
    assert sorted(d.id for d in documents) == sorted(d.id for d in catalogue.documents)
