"""The names and codes that an application is checked against."""

import pytest

from scripts.catalogue.loading import load
from scripts.rules.classification import entries

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
FOUND = entries(CATALOGUE)


def test_every_entry_is_there_once_and_none_of_the_topics_that_are_only_near():
    named = {(c.code, c.name) for o in CATALOGUE.occupations for c in o.classifications}
    assert {(e["code"], e["entry"]) for e in FOUND} == named
    assert len({e["name"] for e in FOUND}) == len(FOUND)
    assert sorted(FOUND, key=lambda e: e["code"]) == FOUND


def test_job_types_stand_under_the_code_of_their_entry():
    types = {e["name"]: e["entry"] for e in FOUND if e["name"] != e["entry"]}
    expected = {
        o.name: c.name
        for o in CATALOGUE.occupations
        for c in o.classifications
        if c.relation == "job-type"
    }
    assert types == expected != {}
