"""What is of the visitor's place is found sooner, and nothing less is found."""

from scripts.derived.visitor_places import places_offering
from tests import frozen
from tests.on_search import answers

PLACES = places_offering(frozen.catalogue())
QUERIES = ["培训", "失业人员", "补贴", "毕业", "农村"]


def found(query, around):
    return answers(["search", query, around])[0]["ids"]


def test_everything_that_is_found_is_found_in_any_place():
    for query in QUERIES:
        anywhere = found(query, [])
        assert anywhere
        for place in PLACES:
            assert sorted(found(query, place.around)) == sorted(anywhere)


def test_of_documents_found_alike_that_of_the_place_stands_first():
    documents = {document.id: document.place for document in frozen.catalogue().documents}
    held = {}
    for place in PLACES:
        first = [documents[id_] for id_ in found("培训", place.around) if id_ in documents]
        held[place.name] = first
        own = [at for at, name in enumerate(first) if name == place.name]
        others = [at for at, name in enumerate(first) if name not in place.around]
        if own and others:
            assert own[0] < others[0], first
    assert len({tuple(order) for order in held.values()}) > 1


def test_a_place_that_is_sought_says_more_than_where_the_visitor_is():
    for there in PLACES:
        for here in PLACES:
            assert found(f"{there.name} 培训", here.around) == found(f"{there.name} 培训", [])
