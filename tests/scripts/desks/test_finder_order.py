"""In every place and for every one or two answers: what is printed for somebody's own group stands
before what is for anybody, the closest and what holds there first."""

from itertools import combinations

import pytest

from calculator.engine.finder.given import read
from calculator.engine.finder.offers import offers
from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.desks.site_parts import with_site_parts
from tests import frozen


def live_part():
    lookup = Lookup(load()[0])
    return Rules(with_site_parts(lookup.compiled, lookup)).part("finder")


CATALOGUES = [
    pytest.param(lambda: frozen.rules().part("finder"), id="frozen"),
    pytest.param(live_part, id="live", marks=pytest.mark.live),
]


def situations(part):
    """Every answer alone, and every two that the form lets somebody give."""
    told = [(q, answer["id"]) for q in part["questions"] for answer in q["answers"]]
    for question, name in told:
        yield {question["id"]: name}
    for (first, one), (second, other) in combinations(told, 2):
        if first is not second:
            yield {first["id"]: one, second["id"]: other}
        elif first["several"]:
            yield {first["id"]: f"{one} {other}"}


def closeness(group):
    ways = [(fit, len(fit.get("lacking", []))) for fit in group["ways"]]
    return min((lacks - len(fit["when"]), lacks, bool(fit["also"])) for fit, lacks in ways)


def each_answer(part):
    for place in part["places"]:
        for fields in situations(part):
            yield place, fields, offers(part, read(part, {"place": place["name"], **fields}))


@pytest.mark.parametrize("part_of", CATALOGUES)
def test_nobody_in_particular_is_told_only_where_no_group_fits(part_of):
    own = wide = 0
    for _, fields, found in each_answer(part_of()):
        by_answers = [all(fit["when"] for fit in group["ways"]) for group in found["groups"]]
        assert all(by_answers) if not found["wide"] else not any(by_answers), fields
        own, wide = own + (not found["wide"]), wide + found["wide"]
    assert own and wide


@pytest.mark.parametrize("part_of", CATALOGUES)
def test_a_notice_that_names_a_group_is_told_by_it_and_not_by_the_wider_one(part_of):
    seen = 0
    for _, fields, found in each_answer(part_of()):
        for notice in found["notices"]:
            wide = [bool(one["wide"]) for one in notice["whom"]]
            assert all(wide) or not any(wide), fields
            ranks = [closeness(one["group"]) for one in notice["whom"]]
            assert ranks == sorted(ranks), fields
            seen += 1
    assert seen or not any(group["notices"] for group in part_of()["groups"])


@pytest.mark.parametrize("part_of", CATALOGUES)
def test_the_place_itself_comes_first_and_the_closest_group_within_a_document(part_of):
    part = part_of()
    order = [document["id"] for document in part["documents"]]
    seen = 0
    for place, fields, found in each_answer(part):
        told = [one["document"] for one in found["documents"]]
        ranks = [(place["around"].index(d["place"]), order.index(d["id"])) for d in told]
        assert ranks == sorted(ranks), fields
        for one in found["documents"]:
            close = [min(closeness(w["group"]) for w in o["whom"]) for o in one["actions"]]
            assert close == sorted(close), fields
            seen += len(close) > 1
    assert seen
