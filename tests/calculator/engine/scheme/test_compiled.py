"""The compiled formula against the plain one: every small class, every combination of readings."""

from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.one_class.ladder import next_tier, one_more
from calculator.engine.scheme.compiled import CompiledFormula, source
from calculator.engine.scheme.formula import Formula
from calculator.engine.scheme.outcome import COUNTS, Outcome
from calculator.engine.scheme.payment import pay
from tests import frozen, made_up

SCHEME = frozen.rules().scheme("yunzhou-2026")
OPTIONS = {r["id"]: [option["value"] for option in r["options"]] for r in SCHEME.readings}
COMBINATIONS = [dict(zip(OPTIONS, values, strict=True)) for values in product(*OPTIONS.values())]
PRICE = 199_999
LARGEST = 40
LARGEST_WITH_ALL_READINGS = 7


def assert_same(compiled, formula, outcome, price):
    people = tuple(outcome.counts[field] for field in COUNTS)
    (base, amounts, due, total, tier, counted, of, _, earned), upward, more = compiled.settle(
        people, price
    )
    paid = pay(formula, outcome, price)
    assert (base, list(amounts), list(earned), list(due), total, tier) == (
        paid.base,
        paid.amounts,
        paid.earned,
        [amount if earned else 0 for amount, earned in zip(paid.amounts, paid.earned, strict=True)],
        paid.total,
        paid.tier,
    ), people
    assert (counted, of) == paid.rates[formula.main_measure["id"]]
    above = next_tier(formula, outcome, price)
    expected = above and (formula.instalments.index(above[0]), above[1], above[2])
    assert upward == expected, people
    assert more == one_more(formula, outcome, price), people
    for employed in {0, people[1], people[2]}:
        then = pay(formula, outcome.with_employed(employed), price).total
        assert compiled.loss_below(people, price, employed) == paid.total - then


@pytest.mark.parametrize("n", range(1, LARGEST + 1))
def test_every_class_of_this_size(n):
    formula = SCHEME.formula({})
    compiled = CompiledFormula(formula)
    for c in range(n + 1):
        for e in range(c + 1):
            assert_same(compiled, formula, Outcome.checked(n, c, e), PRICE)


@pytest.mark.parametrize("place", range(len(COMBINATIONS)))
def test_every_combination_of_readings(place):
    formula = SCHEME.formula(COMBINATIONS[place])
    compiled = CompiledFormula(formula)
    for n in range(1, LARGEST_WITH_ALL_READINGS + 1):
        for c, e in combinations_with_replacement(range(n, -1, -1), 2):
            for u, k in {(0, 0), (n - c, 0), (0, c), ((n - c) // 2, c // 2)}:
                for ke, v in product(range(max(0, k - (c - e)), min(k, e) + 1), {0, n - c - u}):
                    assert_same(compiled, formula, Outcome.checked(n, c, e, u, k, ke, v), PRICE)


@given(st.data())
def test_large_classes_and_odd_prices(data):
    n = data.draw(st.integers(1, 10**6))
    c = data.draw(st.integers(0, n))
    e = data.draw(st.integers(0, c))
    u = data.draw(st.integers(0, n - c))
    price = data.draw(st.integers(1, 10**11))
    formula = SCHEME.formula(data.draw(st.sampled_from(COMBINATIONS)))
    assert_same(CompiledFormula(formula), formula, Outcome.checked(n, c, e, u, 0, 0), price)


def test_an_unknown_count_is_named_where_the_sum_needs_it():
    people = (40, 36, 12, None, 0, 0, 0)
    assert CompiledFormula(SCHEME.formula({})).lacks(people) is None
    assert CompiledFormula(SCHEME.formula({"R4": "any"})).lacks(people) == "employed_uncertified"


def test_which_counts_must_be_known():
    def needed(**choices):
        return CompiledFormula(SCHEME.formula(choices)).needed

    assert needed() == []
    assert needed(R4="any") == ["employed_uncertified"]
    assert needed(R6="both") == ["over_limit_employed"]
    assert needed(R4="any", R6="both") == ["employed_uncertified", "over_limit_employed"]


def test_the_function_of_a_formula_to_the_letter():
    # Forty trainees, thirty-six certified, at 2,000 元: twelve reach the first line, twenty the next.
    paid = CompiledFormula(SCHEME.formula({})).pay(40, 36, 12, None, 0, 0, 0, 200_000)
    assert paid == (
        7_200_000,
        (5_760_000, 1_440_000, 1_440_000),
        (5_760_000, 1_440_000, 0),
        7_200_000,
        1,
        12,
        40,
        (12, 20),
        (True, True, False),
    )


@pytest.mark.parametrize("people", range(1, 16))
def test_another_scheme(people):
    scheme = made_up.rules().scheme(made_up.SCHEME)
    for choices in ({}, {"R901": "without"}, {"R902": "everybody"}):
        formula = scheme.formula(choices)
        compiled = CompiledFormula(formula)
        for c, e in combinations_with_replacement(range(people, -1, -1), 2):
            for u in {0, people - c}:
                assert_same(compiled, formula, Outcome.checked(people, c, e, u, 0, 0), 101_03)


def test_no_name_but_those_of_head_counts_gets_into_the_function():
    formula = Formula({**SCHEME.rule, "heads": [["__import__", 1]]}, [])
    with pytest.raises(KeyError, match="__import__"):
        source(formula)
