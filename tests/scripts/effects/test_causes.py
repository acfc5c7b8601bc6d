"""Which clause moves a payout: what moves it by itself."""

import copy

import pytest

from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.engine.scheme.scheme import Scheme
from scripts.effects.causes import Causes
from tests import frozen


@pytest.fixture
def rules():
    """A scheme twice, each of its parts with a clause of its own; the second is to be changed."""
    [rule] = [r for r in frozen.compiled()["rules"]["schemes"] if r["id"] == frozen.SCHEME]
    formula = rule["formula"]
    for part in (*formula["measures"], *formula["instalments"]):
        part["cite"] = part["cite"] | {"clause": part["id"]}
    return rule, copy.deepcopy(rule)


def part(rule, name):
    formula = rule["formula"]
    return next(p for p in (*formula["measures"], *formula["instalments"]) if p["id"] == name)


def causes(rules, employed):
    def pays(rule):
        outcome = Outcome.checked(40, 36, employed, 0, 0, 0)
        return pay(Scheme(rule).formula({}), outcome, 100_000).total

    return [clause for _, clause in Causes(*rules).of(pays)]


def test_what_did_not_change_is_no_cause(rules):
    part(rules[1], "initial")["title"] = "另一个名字"
    assert Causes(*rules).changed == []
    assert causes(rules, 12) == []


def test_of_two_changes_each_class_has_its_own(rules):
    part(rules[1], "remainder")["reaches"] = [35, 100]
    part(rules[1], "bonus")["share"] = [10, 100]
    assert causes(rules, 12) == ["remainder"]
    assert causes(rules, 20) == ["bonus"]
    assert causes(rules, 0) == []


def test_two_that_move_it_only_together_are_both_the_cause(rules):
    """16 of 40 are 40 %, of 36 more than 44 %: the other rate and the lower line are both needed."""
    part(rules[1], "stable-employment-rate")["of"] = [["certified", 1]]
    part(rules[1], "bonus")["reaches"] = [42, 100]
    assert causes(rules, 16) == ["stable-employment-rate", "bonus"]


def test_a_part_that_is_new_or_gone_can_be_the_cause(rules):
    for one, other in (rules, rules[::-1]):
        other["formula"]["instalments"] = [
            p for p in one["formula"]["instalments"] if p["id"] != "bonus"
        ]
        assert causes((one, other), 20) == ["bonus"]
        assert causes((other, one), 20) == ["bonus"]
        other["formula"]["instalments"] = list(one["formula"]["instalments"])


def test_a_scheme_that_is_whole_only_with_both_changes_stops_nobody(rules):
    """A measure with another id, and the instalments that name it: half of it is no scheme."""
    measure = part(rules[1], "stable-employment-rate")
    measure["id"] = "other-rate"
    for instalment in rules[1]["formula"]["instalments"]:
        if instalment["measure"]:
            instalment["measure"] = "other-rate"
    part(rules[1], "bonus")["share"] = [10, 100]
    rules[1]["formula"]["readings"] = []
    assert "bonus" in causes(rules, 20)
