"""Citations in the rules are marked where nobody has proved them, and nothing else changes."""

import copy

import pytest

from scripts.build import check
from scripts.desks.content import cited_in
from scripts.rules.compiled import compile_rules
from scripts.rules.parts import mark_unproved

pytestmark = pytest.mark.live


CATALOGUE, _ = check()


def test_only_the_citations_named_are_marked():
    one = {"document": "a", "clause": "一", "quote": "x"}
    other = {"document": "a", "clause": "一", "quote": "y"}
    part = {"deep": [{"cite": dict(one)}, dict(other)], "note": "x", "number": 3}
    before = copy.deepcopy(part)
    mark_unproved(part, {("a", "一", "x")})
    assert part["deep"][0]["cite"].pop("unproved") is True
    assert part == before


def test_the_rules_of_a_proved_catalogue_carry_no_mark_and_an_unproved_one_everywhere():
    proved = compile_rules(CATALOGUE)
    assert "unproved" not in str(proved)

    class Everything:
        def __contains__(self, key):
            return None not in key

    waiting = compile_rules(CATALOGUE, Everything())
    assert waiting["data_version"] != proved["data_version"]
    assert str(waiting).count("'unproved': True") == len(list(cited_in(waiting)))
