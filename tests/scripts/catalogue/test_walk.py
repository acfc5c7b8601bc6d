"""Walks through a record."""

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.walk import at, leaves, parts

CAP = Cap(
    id="a-cap",
    document="a",
    kind="manufacturing",
    title="制造类",
    applies_to="制造类",
    amount=5,
    unit="元/人",
    cite=Cite(document="a", clause="一", quote="五元"),
)


def test_parts_are_the_models_with_their_paths():
    assert [(inside, type(part)) for inside, part in parts([CAP])] == [
        ((0,), Cap),
        ((0, "cite"), Cite),
    ]


def test_leaves_are_the_plain_values_with_their_keys():
    found = list(leaves(CAP))
    assert (("amount",), "amount", 5) in found
    assert (("cite", "quote"), "quote", "五元") in found
    assert list(leaves(["x", "y"], ("names",), "names")) == [
        (("names", 0), "names", "x"),
        (("names", 1), "names", "y"),
    ]


def test_what_stands_at_a_path():
    assert at(CAP, ("cite", "document")) == "a"
    assert at(CAP, ()) is CAP
