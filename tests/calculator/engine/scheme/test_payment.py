"""What the formula leaves to no choice: unknown counts, rates, what takes another's place."""

import pytest

from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import MissingCount, pay
from tests import frozen

SCHEME = frozen.rules().scheme("yunzhou-2026")


def test_a_count_that_is_not_known_is_named():
    formula = SCHEME.formula({"R4": "any"})
    with pytest.raises(MissingCount) as raised:
        pay(formula, Outcome.checked(40, 36, 12), 200_000)
    assert raised.value.field == str(raised.value) == "employed_uncertified"
    assert formula.uses("employed_uncertified")
    assert not SCHEME.formula({}).uses("employed_uncertified")


def test_every_part_of_a_payment():
    paid = pay(SCHEME.formula({}), Outcome.checked(40, 36, 20), 200_000)
    assert (paid.base, paid.total, paid.tier) == (7_200_000, 8_640_000, 2)
    assert paid.amounts == [5_760_000, 1_440_000, 1_440_000]
    assert paid.earned == [True, True, True]
    assert paid.rates == {"stable-employment-rate": (20, 40)}


def test_what_is_replaced_is_not_earned_and_the_tier_stays_the_highest():
    paid = pay(SCHEME.formula({"R7": "replaces"}), Outcome.checked(40, 36, 20), 200_000)
    assert paid.earned == [True, False, True]
    assert (paid.total, paid.tier) == (7_200_000, 2)


def test_nobody_to_pay_for_is_nothing_in_every_instalment():
    paid = pay(SCHEME.formula({"R2": "class"}), Outcome.checked(40, 0, 0), 200_000)
    assert paid.amounts == [0, 0, 0] and paid.total == 0 and paid.tier == 0
