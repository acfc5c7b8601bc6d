"""In every place and for every answer: each group that asks for this answer and for others beside it is
told with what else it asks, and where the answer says who somebody is, among what is printed for them."""

import pytest

from calculator.engine.finder.given import read
from calculator.engine.finder.offers import offers
from calculator.view.find_missing import labels
from calculator.view.find_page import respond
from scripts.desks import find_desk
from tests import frozen
from tests.desk_links import links
from tests.scripts.desks.test_finder_order import CATALOGUES


def each_answer(part):
    for place in part["places"]:
        for question in part["questions"]:
            for answer in question["answers"]:
                fields = {"place": place["name"], question["id"]: answer["id"]}
                yield question, answer["id"], fields, offers(part, read(part, fields))


def asking_for_more(part, name, told):
    """The fits of `told` groups that ask for this answer and more, unless one is met by it alone."""
    met = {fit["group"] for fit in part["fits"] if fit["when"] == [name]}
    for fit in part["fits"]:
        if name in fit["when"] and fit["group"] in told and fit["group"] not in met:
            yield fit


def shown(found):
    """Every group that stands in an action, in a notice, or where it is only named."""
    offered = [o for one in found["documents"] for o in one["actions"] + one["further"]]
    whom = [who for one in offered + found["notices"] for who in one["whom"]]
    return {one["group"]["id"] for one in whom + found["named"]}


@pytest.mark.parametrize("part_of", CATALOGUES)
def test_what_asks_for_more_than_one_answer_is_told_with_all_that_it_asks(part_of):
    part = part_of()
    cards = lines = 0
    for question, name, fields, found in each_answer(part):
        for fit in asking_for_more(part, name, found["told"]):
            rest = {other for other in fit["when"] if other != name}
            if question["several"] and fit["group"] in shown(found):
                [group] = [one for one in found["groups"] if one["id"] == fit["group"]]
                assert rest in [set(way["lacking"]) for way in group["ways"]], fields
                cards += 1
            else:
                told = [set(names) for names, groups in found["nearly"] if fit["group"] in groups]
                assert rest in told, fields
                lines += 1
    assert cards and lines


@pytest.mark.parametrize("part_of", CATALOGUES)
def test_who_somebody_is_tells_the_programmes_of_the_place_that_ask_for_more(part_of):
    part = part_of()
    seen = 0
    for question, name, fields, found in each_answer(part):
        if not question["several"]:
            continue
        groups = {fit["group"] for fit in asking_for_more(part, name, found["told"])}
        shown = [one["document"] for one in found["documents"]]
        own = [document["place"] == fields["place"] for document in shown]
        assert own == sorted(own, reverse=True), fields
        told = {o["action"]["id"] for one in found["documents"] for o in one["actions"]}
        held = {document["id"] for document in found["shown"]}
        for action in part["actions"]:
            whom = {one["group"] for one in action["for"]}
            if action["document"] in held and whom & groups:
                assert action["id"] in told, fields
                seen += 1
    assert seen


def test_the_page_says_what_else_is_asked():
    rules, part = frozen.rules(), frozen.rules().part("finder")
    words, seen = labels(part), 0
    for question, _, fields, found in each_answer(part):
        html = respond(rules, links(find_desk.DESK), fields)["parts"]["answer-found"]
        for group in found["groups"]:
            for way in group["ways"] if group["id"] in shown(found) else []:
                if question["several"] and way.get("lacking"):
                    asked = "、".join(f"“{words[name]}”" for name in way["lacking"])
                    assert f"还要{asked}" in html, fields
                    seen += 1
    assert seen
