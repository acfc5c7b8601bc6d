"""Expected income against fractions: every number employed weighed one by one."""

from fractions import Fraction
from math import comb

import pytest

from calculator.engine.outlook.chance import Prospect, rounded, shown, whole_class
from calculator.engine.scheme.payment import pay
from tests import frozen, oracle

SCHEME = frozen.rules().scheme("yunzhou-2026")
CHANCES = [(0, 1), (1, 1), (1, 2), (3, 5), (1, 3), (417, 1000)]


def slow(n, c, price, chance, **choices):
    """{tier's place: (chance, part of the expectation)} by fractions and the oracle."""
    p = Fraction(*chance)
    found = {}
    for e in range(c + 1):
        weight = comb(c, e) * p**e * (1 - p) ** (c - e)
        paid = oracle.settle(n, c, e, 0, 0, 0, 0, price, **choices)
        lines = oracle.settle(n, c, e, 0, 0, 0, 0, 10_000, **(choices | {"R7": "on-top"}))
        tier = 2 if lines["bonus"] else 1 if lines["remainder"] else 0
        before = found.get(tier, (Fraction(0), Fraction(0)))
        found[tier] = (before[0] + weight, before[1] + weight * sum(paid.values()))
    return found


@pytest.mark.parametrize("chance", CHANCES)
@pytest.mark.parametrize(
    "choices", [{}, {"R2": "employed"}, {"R1": "certified", "R3": "exclusive"}, {"R7": "replaces"}]
)
@pytest.mark.parametrize(("n", "c"), [(1, 1), (4, 4), (13, 11), (40, 36), (40, 7)])
def test_the_distribution_and_the_expectation_are_exact(n, c, chance, choices):
    prospect = Prospect(SCHEME.formula(choices), whole_class(n, c), chance)
    expected = slow(n, c, 199_999, chance, **choices)
    assert sum(prospect.weights) == prospect.total
    assert Fraction(*prospect.expected(199_999)) == sum(part for _, part in expected.values())
    for place, (_, weight, weighed) in enumerate(prospect.tiers(199_999)):
        chance_of, part = expected.get(place, (0, 0))
        assert Fraction(weight, prospect.total) == chance_of
        assert Fraction(weighed, prospect.total) == part


def test_many_numbers_are_paid_alike():
    prospect = Prospect(SCHEME.formula({}), whole_class(40, 36), (3, 5))
    assert len(prospect.groups()) == 3
    by_head = Prospect(SCHEME.formula({"R2": "employed"}), whole_class(40, 36), (3, 5))
    assert len(by_head.groups()) > 3


def test_people_over_the_limit_are_as_on_the_ladder():
    formula = SCHEME.formula({"R6": "both"})
    start = whole_class(20, 18, 4)
    prospect = Prospect(formula, start, (1, 2))
    by_hand = sum(pay(formula, start.with_employed(e), 1000).total * comb(18, e) for e in range(19))
    assert Fraction(*prospect.expected(1000)) == Fraction(by_hand, 2**18)


def test_what_is_shown():
    assert rounded(5, 2) == 3
    assert rounded(4, 3) == 1
    assert shown(1, 3) == "33.33%"
    assert shown(1, 10**9) == "不到 0.01%"
    assert shown(0, 7) == "0%"
    assert shown(10**9 - 1, 10**9) == "99.99%"
