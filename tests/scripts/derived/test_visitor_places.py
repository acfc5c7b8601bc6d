"""Where a visitor may be follows from the places of the documents that hold."""

from scripts.catalogue.models.places import Place
from scripts.derived.visitor_places import places_offering, visitor_places
from tests import frozen


class Printed:
    def __init__(self, place):
        self.place = place


def place(name, within=None):
    return Place(name=name, level="市", within=within, numbers_begin=["x"])


PLACES = [place("东市", "大省"), place("西市", "大省"), place("大省")]


def test_the_wider_place_stands_for_its_other_parts_and_comes_last():
    found = visitor_places(map(Printed, ["大省", "东市", "大省"]), PLACES)
    assert [(each.name, each.label) for each in found] == [
        ("东市", "东市"),
        ("大省", "大省别的地方"),
    ]
    assert found[0].around == ["东市", "大省"]


def test_a_wider_place_alone_is_called_by_its_name():
    assert [each.label for each in visitor_places([Printed("大省")], PLACES)] == ["大省"]


def test_an_unknown_place_is_around_itself():
    assert visitor_places([Printed("远方")], PLACES)[0].around == ["远方"]


def test_a_place_of_documents_that_are_over_is_not_offered(monkeypatch):
    catalogue = frozen.catalogue()
    everywhere = {each.name for each in places_offering(catalogue)}
    lost = places_offering(catalogue)[0].name
    monkeypatch.setattr(type(catalogue), "has_ended", lambda _, d: d.place == lost)
    assert everywhere - {each.name for each in places_offering(catalogue)} == {lost}
