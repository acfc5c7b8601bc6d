"""The engine against the oracle, by brute force as far as it goes and at random beyond.

Every class up to 60 people under every single reading; up to 40 people under every combination of
them; up to 6 with everybody who may be employed without certificate or over the limit.
"""

from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.one_class.ladder import next_tier, one_more
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from tests import frozen, oracle

SCHEME = frozen.rules().scheme("yunzhou-2026")
PRICE = 199_999
LARGEST = 60
LARGEST_WITH_EVERYBODY = 6
COMBINATIONS = [
    dict(zip(oracle.OPTIONS, values, strict=True)) for values in product(*oracle.OPTIONS.values())
]


SINGLE = [{}] + [{r: value} for r, values in oracle.OPTIONS.items() for value in values[1:]]


def moves_alone(choices):
    """Whether the options chosen can move a sum where nobody is over the limit or uncertified."""
    return choices["R4"] == "certificate" and choices["R6"] == "certified"


def ids(choices):
    return " ".join(choices.values())


def everybody(most):
    """(N, C, E, U, K, those of K in E, V) of every class up to `most` people."""
    for n in range(1, most + 1):
        for c, e in combinations_with_replacement(range(n, -1, -1), 2):
            for u, k in product(range(n - c + 1), range(c + 1)):
                for ke in range(max(0, k - (c - e)), min(k, e) + 1):
                    for v in range(n - c - u + 1):
                        yield n, c, e, u, k, ke, v


def paid(formula, outcome, price):
    payment = pay(formula, outcome, price)
    return {
        instalment.id: amount if earned else 0
        for instalment, amount, earned in zip(
            formula.instalments, payment.amounts, payment.earned, strict=True
        )
    }, payment


def assert_paid(choices, people, price):
    """The engine pays what the oracle pays for `people` (N, C, E, U, K, those of K in E, V)."""
    amounts, payment = paid(SCHEME.formula(choices), Outcome.checked(*people), price)
    assert amounts == oracle.settle(*people, price, **choices), (choices, people)
    assert sum(amounts.values()) == payment.total
    return payment


@pytest.mark.parametrize("choices", SINGLE, ids=str)
def test_every_class_under_every_single_reading(choices):
    for n in range(1, LARGEST + 1):
        for c in range(n + 1):
            before = 0
            for e in range(c + 1):
                total = assert_paid(choices, (n, c, e, 0, 0, 0, 0), PRICE).total
                if choices.get("R7") != "replaces":
                    assert total >= before, "one more employed never pays less"
                before = total


@pytest.mark.parametrize("choices", [c for c in COMBINATIONS if moves_alone(c)], ids=ids)
def test_every_class_under_every_combination(choices):
    for n in range(1, LARGEST + 1):
        for c, e in combinations_with_replacement(range(n, -1, -1), 2):
            assert_paid(choices, (n, c, e, 0, 0, 0, 0), PRICE)


@pytest.mark.parametrize("choices", COMBINATIONS, ids=ids)
def test_everybody_in_the_smallest_classes_under_every_combination(choices):
    for people in everybody(LARGEST_WITH_EVERYBODY):
        assert_paid(choices, people, PRICE)


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


@st.composite
def classes(draw, most=10**6):
    """(N, C, E, U, K, those of K in E, V) of any class that can be."""
    n = draw(st.integers(1, most))
    c = draw(st.integers(0, n))
    e = draw(st.integers(0, c))
    u = draw(st.integers(0, n - c))
    k = draw(st.integers(0, c))
    ke = draw(st.integers(max(0, k - (c - e)), min(k, e)))
    return n, c, e, u, k, ke, draw(st.integers(0, n - c - u))


# Prices from 0.01 元 on; most are odd numbers of 分, where every share has to be rounded.
@given(st.sampled_from(COMBINATIONS), classes(), st.integers(1, 10**11))
def test_large_classes_and_odd_prices(choices, people, price):
    assert_paid(choices, people, price)


@given(st.sampled_from(COMBINATIONS), classes(60), st.integers(1, 99))
def test_prices_below_one_yuan(choices, people, price):
    assert_paid(choices, people, price)


@given(st.lists(st.tuples(classes(60), st.integers(1, 500_000)), min_size=1, max_size=8), st.data())
def test_the_order_of_rows_changes_no_class_and_no_sum(rows, data):
    numbered = [(str(i), *row) for i, row in enumerate(rows)]
    shuffled = data.draw(st.permutations(numbered))
    assert plan_of(shuffled) == plan_of(numbered)


def plan_of(rows):
    """({class: (total, tier)}, the total) of a table with the classes in this order."""
    lines = ["班次,参训人数,取证人数,稳定就业人数,成交单价"]
    for class_id, (n, c, e, *_), price in rows:
        lines.append(f"{class_id},{n},{c},{e},{price // 100}.{price % 100:02d}")
    made = ClassPlan(frozen.rules(), SCHEME.id, {}, 6, lambda *refused: pytest.fail(str(refused)))
    found = {}
    for _, class_id, people, price, *_, settled in made.read(lines):
        assert settled[0][3] == sum(oracle.settle(*people[:3], 0, 0, 0, 0, price).values())
        found[class_id] = settled[0][3:5]
    assert made.total == sum(total for total, _ in found.values())
    return found, made.total
