"""What the finder is given of the frozen catalogue: documents that offer something, and their words."""

from scripts.derived.lookup import Lookup
from scripts.desks.finder_part import finder_part
from scripts.desks.site_parts import with_site_parts
from tests import frozen
from tests.ended import LAST, ended

CATALOGUE = frozen.catalogue()
PART = finder_part(Lookup(CATALOGUE, frozen.LOCK))


def documents(part):
    return [document["id"] for document in part["documents"]]


def test_a_document_that_has_ended_offers_nothing():
    acting = [a["document"] for a in PART["actions"]]
    for name in dict.fromkeys(acting):
        part = finder_part(Lookup(ended(CATALOGUE, name, LAST), frozen.LOCK))
        assert name in documents(PART) and name not in documents(part)
        assert all(action["document"] != name for action in part["actions"])
        for group in part["groups"]:
            told = [*group["documents"], *(c["document"] for c in group["named"])]
            assert name not in [*told, *(n["document"] for n in group["notices"])]


def test_a_document_whose_years_are_over_offers_nothing():
    name = PART["actions"][0]["document"]
    documents_ = [
        d.model_copy(update={"status": "目标期已过"}) if d.id == name else d
        for d in CATALOGUE.documents
    ]
    lookup = Lookup(CATALOGUE, frozen.LOCK)
    before = lookup.catalogue.documents
    try:
        lookup.catalogue.documents = documents_
        part = finder_part(Lookup(lookup.catalogue, frozen.LOCK))
    finally:
        lookup.catalogue.documents = before
    assert name not in documents(part)


def test_a_place_with_others_inside_stands_for_the_rest_and_comes_last():
    labels = [place["label"] for place in PART["places"]]
    assert labels[-1] == "湖东别的地方" and "云州" in labels
    [city] = [place for place in PART["places"] if place["name"] == "云州"]
    assert city["around"][:2] == ["云州", "湖东"]


def test_every_fit_has_its_group_and_every_group_its_fit():
    assert {fit["group"] for fit in PART["fits"]} == {group["id"] for group in PART["groups"]}


def test_without_questions_there_is_no_part():
    asked = CATALOGUE.finder_questions
    try:
        CATALOGUE.finder_questions = []
        found = with_site_parts({"rules": {}}, Lookup(CATALOGUE, frozen.LOCK))
        assert "finder" not in found["rules"]
    finally:
        CATALOGUE.finder_questions = asked


def test_what_nobody_has_proved_is_marked():
    class Everything:
        def __contains__(self, _):
            return True

    lookup = Lookup(CATALOGUE, frozen.LOCK)
    lookup.unproved.keys = Everything()
    part = with_site_parts({"rules": {}}, lookup)["rules"]["finder"]
    assert all(p["cite"]["unproved"] for action in part["actions"] for p in action["parts"])
