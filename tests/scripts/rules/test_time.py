"""The time of a document, read off the periods of the scope of application."""

import pytest

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.loading import load
from scripts.rules.compiled import compile_rules
from tests import frozen

TIMES = {s.id: frozen.rules().part_of("time", s.id) for s in frozen.rules().schemes}


def test_a_notice_without_an_end_begins_on_its_day_and_asks_beyond_the_last_year_printed():
    time = TIMES[frozen.SCHEME]
    assert time["starts"]["day"] == [2026, 3, 31]
    assert time["starts"]["cite"]["clause"] == "五（三）"
    assert time["ends"] is None
    assert time["last"]["day"] == [2028, 1, 1]
    assert time["reading"]["id"] == "R25"


def test_one_that_was_replaced_has_an_end_and_years_before_its_own_beginning_are_no_end():
    time = TIMES["per-head-2098"]
    assert time["starts"]["day"] == [2098, 3, 4]
    assert time["ends"]["day"] == [2099, 2, 1]
    assert time["last"] is None
    assert time["reading"] is None


def test_a_scheme_that_no_verdict_names_and_without_an_end_has_none():
    named = {
        document
        for verdict in frozen.catalogue().governing[0].verdicts
        if verdict.outcome == "governs"
        for document in verdict.documents
    }
    for scheme in frozen.rules().schemes:
        if scheme.document not in named and not scheme.ended:
            assert TIMES[scheme.id] is None


@pytest.mark.live
def test_each_period_begins_on_the_day_that_is_said_of_it():
    rules = Rules(compile_rules(load()[0]))
    starts = [period["starts"] for period in rules.part("governing")["periods"]]
    for scheme in rules.schemes:
        time = rules.part_of("time", scheme.id)
        if time and time["starts"]:
            assert time["starts"]["day"] in starts
