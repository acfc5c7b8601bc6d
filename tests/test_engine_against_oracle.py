"""The engine against the oracle: every class up to 60 people, and every combination of readings."""

from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import rules
from calculator.engine.ladder import next_tier, one_more
from calculator.engine.outcome import Outcome
from calculator.engine.payment import pay
from tests import oracle

SCHEME = rules.load().scheme("wuxi-2026")
PRICE = 199_999
LARGEST = 60
LARGEST_WITH_ALL_READINGS = 12
COMBINATIONS = [
    dict(zip(oracle.OPTIONS, values, strict=True)) for values in product(*oracle.OPTIONS.values())
]


def paid(formula, outcome, price):
    payment = pay(formula, outcome, price)
    return {
        instalment.id: amount if earned else 0
        for instalment, amount, earned in zip(
            formula.instalments, payment.amounts, payment.earned, strict=True
        )
    }, payment


@pytest.mark.parametrize("n", range(1, LARGEST + 1))
def test_every_class_of_this_size(n):
    formula = SCHEME.formula({})
    for c in range(n + 1):
        before = None
        for e in range(c + 1):
            outcome = Outcome.checked(n, c, e)
            amounts, payment = paid(formula, outcome, PRICE)
            assert amounts == oracle.settle(n, c, e, 0, 0, 0, PRICE), (n, c, e)
            assert sum(amounts.values()) == payment.total
            if before is not None:
                assert payment.total >= before, "one more employed never pays less"
            before = payment.total


@pytest.mark.parametrize("n", (1, 2, 3, 4, 5, 10, 31, LARGEST))
def test_next_tier_is_the_first_larger_number_with_a_higher_tier(n):
    formula = SCHEME.formula({})
    for c in range(n + 1):
        payments = [pay(formula, Outcome.checked(n, c, e), PRICE) for e in range(c + 1)]
        for e, now in enumerate(payments):
            higher = [i for i in range(e + 1, c + 1) if payments[i].tier > now.tier]
            found = next_tier(formula, Outcome.checked(n, c, e), PRICE)
            expected = higher and (
                formula.instalments[payments[higher[0]].tier].id,
                higher[0] - e,
                payments[higher[0]].total - now.total,
            )
            assert (found and (found[0].id, *found[1:])) == (expected or None), (n, c, e)
            more = one_more(formula, Outcome.checked(n, c, e), PRICE)
            assert more == (payments[e + 1].total - now.total if e < c else None)


@pytest.mark.parametrize("choices", COMBINATIONS, ids=lambda c: " ".join(c.values()))
def test_every_combination_of_readings(choices):
    formula = SCHEME.formula(choices)
    for n in range(1, LARGEST_WITH_ALL_READINGS + 1):
        for c, e in combinations_with_replacement(range(n, -1, -1), 2):
            for u, k in {(0, 0), (n - c, 0), (0, c), ((n - c) // 2, c // 2)}:
                lowest = max(0, k - (c - e))
                for ke in range(lowest, min(k, e) + 1):
                    outcome = Outcome.checked(n, c, e, u, k, ke)
                    amounts, payment = paid(formula, outcome, PRICE)
                    expected = oracle.settle(n, c, e, u, k, ke, PRICE, **choices)
                    assert amounts == expected, (n, c, e, u, k, ke)
                    assert sum(amounts.values()) == payment.total


@given(st.data())
def test_large_classes_and_odd_prices(data):
    n = data.draw(st.integers(1, 10**6))
    c = data.draw(st.integers(0, n))
    e = data.draw(st.integers(0, c))
    price = data.draw(st.integers(1, 10**9))
    choices = data.draw(st.sampled_from(COMBINATIONS))
    u = data.draw(st.integers(0, n - c))
    amounts, _ = paid(SCHEME.formula(choices), Outcome.checked(n, c, e, u, 0, 0), price)
    assert amounts == oracle.settle(n, c, e, u, 0, 0, price, **choices)
