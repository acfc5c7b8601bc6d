"""The finder of the site as it is: every comparison leads to something printed, every answer to some answer."""

import brotli
import pytest

from calculator.engine.finder.offers import offers
from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.wording import passed
from scripts.desks.bundle import bundle
from scripts.desks.content import content_of
from scripts.desks.find_desk import DESK, example
from scripts.desks.site_parts import with_site_parts

pytestmark = pytest.mark.live

LOOKUP = Lookup(load()[0])
COMPILED = with_site_parts(LOOKUP.compiled, LOOKUP)
CONTENT = content_of(DESK, LOOKUP.catalogue, COMPILED)
RULES = Rules(CONTENT["rules"])
PART = RULES.part("finder")
BUDGET = 16_000  # bytes after brotli, without the records
PER_RECORD = 130  # for each action and group: editors add them without code


def told(found):
    """Every group that an answer shows: in an action, in a notice, or where it is only named."""
    offered = [o for one in found["documents"] for o in one["actions"] + one["further"]]
    whom = [one["group"]["id"] for o in offered for one in o["whom"]]
    whom += [one["group"]["id"] for notice in found["notices"] for one in notice["whom"]]
    return {*whom, *(one["group"]["id"] for one in found["named"])}


def given(answers, place="", field=""):
    return {"place": place, "field": field, "answers": answers, "graduated": None}


def places_of(group):
    """The places whose documents print a group."""
    [found] = [one for one in PART["groups"] if one["id"] == group]
    return {d["place"] for d in PART["documents"] if d["id"] in found["documents"]}


@pytest.mark.parametrize(
    "fit", PART["fits"], ids=lambda fit: fit["group"] + "-" + "-".join(fit["when"])
)
def test_each_comparison_leads_to_something_printed(fit):
    places = places_of(fit["group"])
    printed = {d.id for d in LOOKUP.current if not passed(d)} & set(
        LOOKUP.documents_of(LOOKUP.named_in(LOOKUP.group(fit["group"])))
    )
    assert bool(places) is bool(printed), "documents that still offer something print this group"
    if not places:  # the last that printed it has ended
        return
    for place in ["", *(p["name"] for p in PART["places"] if places & set(p["around"]))]:
        shown = offers(PART, given(fit["when"], place))
        if fit["when"]:
            ours = [group["id"] for group in shown["groups"]]
            assert fit["group"] in ours
            covered = told(shown) | {
                g["id"] for g in shown["groups"] if any(n["wide"] for n in g["notices"])
            }
            assert fit["group"] in covered, place


def test_every_answer_of_every_question_gives_something_or_says_that_nothing_fits():
    for place in ["", *(p["name"] for p in PART["places"])]:
        for question in PART["questions"]:
            for answer in question["answers"]:
                fields = example(RULES) | {"place": place, question["id"]: answer["id"]}
                answered = DESK.respond(RULES, CONTENT["links"], fields)
                found = offers(PART, given([answer["id"]], place))
                assert answered["ok"]
                assert found["wide"] == ("没有对上" in answered["parts"]["answer-total"])
                assert found["wide"] or told(found), (place, answer)


def test_every_field_is_told_with_every_place():
    for place in ["", *(p["name"] for p in PART["places"])]:
        for field in PART["fields"]:
            fields = example(RULES) | {"place": place, "field": field["id"]}
            assert DESK.respond(RULES, CONTENT["links"], fields)["ok"]


def test_no_document_that_has_ended_is_told():
    offering = {document.id for document in LOOKUP.current}
    assert {document["id"] for document in PART["documents"]} <= offering


def test_the_page_asks_seven_questions_at_most():
    assert len(PART["questions"]) + len(("place", "field")) <= 7


def test_the_bundle_stays_small():
    weight = len(brotli.compress(bundle(DESK, LOOKUP.catalogue, COMPILED).encode(), quality=11))
    records = len(PART["actions"]) + len(PART["groups"])
    assert 0 < weight <= BUDGET + PER_RECORD * records, weight
