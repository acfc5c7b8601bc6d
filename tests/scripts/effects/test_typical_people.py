"""The people at the edges: made from the checks, each with what is said of him; the usual one passes all."""

import pytest

from calculator.engine.roster.classes import judge
from calculator.engine.roster.judging import readings
from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.loading import load
from scripts.effects.typical_people import DAY, TODAY, typical, usual
from scripts.rules.compiled import compile_rules
from tests import frozen

RULES = frozen.rules()
PART = RULES.part_of("roster", frozen.SCHEME)
CALENDAR = RULES.part_of("calendar", frozen.SCHEME)
PEOPLE = {person.words: person for person in typical(PART, CALENDAR)}


def told(**fields):
    row = dict(usual(PART, CALENDAR), class_id="甲班", **fields)
    [person] = judge(RULES, frozen.SCHEME, [("", 2, row)], TODAY)["people"]
    return [*person["counts"].values(), person["paid"]], person["reasons"]


def test_the_usual_one_is_counted_everywhere_and_nothing_is_said_of_him():
    assert told() == (["yes"] * 4, [])


def under_every_reading(rules, scheme):
    """The counts of the usual one under each option of each reading."""
    part, calendar = rules.part_of("roster", scheme), rules.part_of("calendar", scheme)
    row = dict(usual(part, calendar), class_id="甲班")
    for name, reading in readings(part, calendar):
        for option in reading["options"]:
            chosen = {name: option["value"]}
            [person] = judge(rules, scheme, [("", 2, row)], TODAY, chosen)["people"]
            yield chosen, {*person["counts"].values(), person["paid"]}


def test_he_is_counted_however_it_is_read():
    for chosen, counts in under_every_reading(RULES, frozen.SCHEME):
        assert counts == {"yes"}, chosen


@pytest.mark.live
def test_so_he_is_by_the_rosters_of_today():
    rules = Rules(compile_rules(load()[0]))
    for scheme in rules.having("roster"):
        for chosen, counts in under_every_reading(rules, scheme.id):
            assert counts == {"yes"}, (scheme.id, chosen)


def test_every_check_has_somebody_who_is_not_counted_or_whose_options_differ():
    codes = {
        reason["code"].removesuffix("-missing")
        for person in PEOPLE.values()
        for reason in told(**person.fields)[1]
    }
    own = {
        check["id"]
        for check in PART["checks"]
        if check["leaves"]
        or any(
            option["option"] == reading["default"] and option["leaves"]
            for option in check["options"]
            for reading in PART["readings"]
            if reading["id"] == check["reading"]
        )
    }
    assert own <= codes and "insurance" in codes


def test_a_share_has_one_at_it_and_one_below():
    assert PEOPLE["出勤率写“70%”"].fields == {"attendance": "70%"}
    assert PEOPLE["出勤率写“69.99%”"].fields == {"attendance": "69.99%"}


def test_months_begin_before_and_behind_the_window():
    begins = [
        person.fields["months"][:7] for person in PEOPLE.values() if "months" in person.fields
    ]
    month = f"{DAY[0]}-{DAY[1]:02}"
    assert min(filter(None, begins)) < month < max(begins)


def test_somebody_is_in_another_class_too():
    assert [person.elsewhere for person in PEOPLE.values()].count(True) == 1
