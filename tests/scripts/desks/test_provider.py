"""“我能不能承训”: the conditions as printed and nothing else, in the visitor's place, the same on MicroPython."""

import re

import pytest
from playwright.sync_api import expect

from calculator.engine.notice.provider import provider, read
from calculator.engine.scheme.scheme import Rules
from calculator.view.provider_page import respond
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.wording import passed
from scripts.desks import provider_desk
from scripts.desks.site_parts import with_site_parts
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
PART = RULES.part("provider")
LINKS = links(provider_desk.DESK)
[SHEET] = [sheet for sheet in PART["sheets"] if sheet["scheme"] == frozen.SCHEME]
NOTHING = provider_desk.example(RULES)
HERE = SHEET["place"]


def name(entry):
    return f"{SHEET['scheme']}-{entry}"


YES_NO = [entry["id"] for entry in SHEET["entries"] if entry["kind"] == "yes-no"]
ALL_MET = {"place": HERE, "kind": "school", **dict.fromkeys(map(name, YES_NO), "yes")}


def outcomes(**fields):
    found = provider(PART, read(PART, NOTHING | fields))
    [one] = [one for one in found["sheets"] if one["sheet"]["scheme"] == frozen.SCHEME]
    return {check["id"]: check["outcome"] for check in one["checks"]}


def parts(**fields):
    return respond(RULES, LINKS, NOTHING | fields)["parts"]


def test_only_what_says_who_may_undertake_training_is_asked():
    about = {r.id: r.about for r in frozen.catalogue().requirements}
    asked = {check["requirement"]["id"] for check in SHEET["checks"]}
    assert asked and {about[id_] for id_ in asked} == {"provider"}
    assert set(outcomes().values()) == {"missing"}
    assert set(outcomes(**ALL_MET).values()) == {"met"}


def test_each_no_fails_its_own_condition_and_stands_first():
    for entry in YES_NO:
        found = outcomes(**ALL_MET | {name(entry): "no"})
        assert list(found.values()).count("failed") == 1
        html = parts(**ALL_MET | {name(entry): "no"})["answer-found"]
        assert html.index("is-failed") < html.index("is-met")


def test_a_kind_that_an_open_list_does_not_name_is_left_to_the_office():
    found = outcomes(**ALL_MET | {"kind": "enterprise"})
    assert sorted(set(found.values())) == ["met", "missing"]


def test_where_no_condition_is_printed_it_is_said_and_none_of_another_place_is_shown():
    elsewhere = next(p["name"] for p in PART["places"] if HERE not in p["around"])
    found = parts(place=elsewhere)
    assert "没有印承训要什么条件" in found["answer-total"]
    assert 'class="check' not in found["answer-found"]


def test_what_is_printed_for_one_kind_is_told_to_that_kind_alone():
    [one] = [one for one in PART["printed"] if one["kinds"]]
    assert one["rule"] in parts(kind="enterprise")["answer-found"]
    assert one["rule"] not in parts(kind="school")["answer-found"]


def test_another_class_is_told_that_these_conditions_are_not_written_for_it():
    words = "按这份通知征集、采购的班"
    if SHEET["awarded"]:
        assert words in parts(**{name("awarded"): "no"})["answer-found"]
    assert words not in parts(**{name("awarded"): "yes"})["answer-found"]


def test_what_is_not_offered_is_refused():
    answer = respond(RULES, LINKS, NOTHING | {"kind": "x"})
    assert not answer["ok"] and "“x”" in answer["parts"]["answer-problems"]


def test_micropython_says_the_same():
    requests = [NOTHING, ALL_MET, ALL_MET | {"kind": "enterprise", name(YES_NO[0]): "no"}]
    here, there = both(provider_desk.DESK, requests)
    assert here == there


@pytest.mark.live
def test_every_requirement_of_institutions_in_force_is_told_once():
    lookup = Lookup(load()[0])
    rules = Rules(with_site_parts(lookup.compiled, lookup))
    part = rules.part("provider")
    told = [one["id"] for one in part["printed"]]
    for sheet in part["sheets"]:
        told += [check["requirement"]["id"] for check in sheet["checks"]]
        told += [one["id"] for one in sheet["applying"] + sheet["duties"]]
    offering = {d.id for d in lookup.current if not passed(d)}
    wanted = {
        r.id
        for r in lookup.catalogue.requirements
        if r.about == "provider" and r.document in offering
    }
    assert wanted <= set(told) and len(told) == len(set(told))
    kinds = {kind["id"] for kind in part["kinds"]}
    assert {name for one in part["printed"] for name in one["kinds"]} <= kinds


@pytest.mark.live
def test_on_a_phone_a_few_taps_lead_to_conditions_and_a_number(open_page):
    page = open_page("provider/", viewport={"width": 390, "height": 844}, has_touch=True)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    page.locator("input[name=place]").first.check()
    page.locator("input[name=kind]").first.check()
    no = page.locator("input[value=no]:visible")
    if no.count() < 2:  # no document in force prints conditions to be asked for
        expect(page.locator("#answer-total")).not_to_be_empty()
        return
    no.nth(1).check()
    expect(page.locator("#answer-total")).to_contain_text("不符合 1 条")
    expect(page.locator("#answer-found a[href^='tel:']").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    place = page.locator("input[name=place]").first.get_attribute("value")
    assert page.evaluate("Object.values({...localStorage})") == [place]
    assert not re.search("不符合", page.evaluate("JSON.stringify({...sessionStorage})"))


@pytest.mark.live
def test_without_script_everything_printed_is_there(open_page):
    page = open_page("provider/", expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#answer-found .check").first).to_be_visible()


def test_where_nothing_at_all_is_printed_no_words_are_promised():
    class Empty:
        def part(self, _):
            return PART | {"sheets": [], "printed": []}

    html = respond(Empty(), LINKS, {"place": "", "kind": ""})["parts"]
    assert "只印了下面这些话" not in html["answer-total"] and html["answer-found"] == ""
    assert PART["not_printed"] in html["answer-total"]
