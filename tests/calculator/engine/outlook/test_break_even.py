"""The break-even price against scanning every price from one 分 up."""

from types import SimpleNamespace

import pytest

from calculator.engine.outlook.break_even import break_even, sure
from calculator.engine.outlook.chance import Prospect, whole_class
from calculator.engine.scheme.payment import pay
from tests import frozen

SCHEME = frozen.rules().scheme("yunzhou-2026")
MOST = 4000


@pytest.mark.parametrize("choices", [{}, {"R2": "employed"}, {"R2": "class"}, {"R7": "replaces"}])
@pytest.mark.parametrize("chance", [(0, 1), (1, 3), (3, 5), (1, 1)])
@pytest.mark.parametrize(("n", "c"), [(1, 1), (3, 2), (11, 9)])
def test_scanning_every_price_finds_the_same(n, c, chance, choices):
    prospect = Prospect(SCHEME.formula(choices), whole_class(n, c), chance)
    costs = [*range(60), 777, 1200, 5001, 9999, 20_000, 60_000]
    price = 1
    for cost in costs:  # ascending, so that the scan goes on from where it was
        while price <= MOST:
            weighed, total = prospect.expected(price)
            if weighed >= cost * total:
                break
            price += 1
        assert break_even(prospect, cost, MOST) == (price if price <= MOST else None), cost


def test_nobody_certified_covers_nothing():
    prospect = Prospect(SCHEME.formula({}), whole_class(10, 0), (1, 2))
    assert break_even(prospect, 1, 10**11) is None
    assert sure(prospect, 1, 10**11) is None
    assert break_even(prospect, 0, 10**11) == sure(prospect, 0, 10**11) == 1


@pytest.mark.parametrize("choices", [{}, {"R2": "employed"}, {"R2": "employed", "R7": "replaces"}])
@pytest.mark.parametrize("chance", [(0, 1), (1, 3), (1, 1)])
@pytest.mark.parametrize(("n", "c"), [(1, 1), (3, 2), (11, 9)])
def test_the_sure_price_against_every_price_and_every_number_employed(n, c, chance, choices):
    formula = SCHEME.formula(choices)
    prospect = Prospect(formula, whole_class(n, c), chance)
    numbers = {(0, 1): [0], (1, 1): [c]}.get(chance, range(c + 1))
    classes = [whole_class(n, c).with_employed(e) for e in numbers]
    price = 1
    for cost in [*range(40), 777, 1201, 5001, 9999]:
        while price <= MOST and min(pay(formula, o, price).total for o in classes) < cost:
            price += 1
        assert sure(prospect, cost, MOST) == (price if price <= MOST else None), cost


def test_few_prices_are_tried(monkeypatch):
    """The search begins where the answer is, so that it stays quick in the browser."""
    prospect = Prospect(SCHEME.formula({}), whole_class(40, 36), (3, 5))
    asked = []
    expected = prospect.expected
    monkeypatch.setattr(prospect, "expected", lambda price: asked.append(price) or expected(price))
    found = break_even(prospect, 7_000_001, 10**11)
    assert len(asked) <= 8
    weighed, total = expected(found)
    assert weighed >= 7_000_001 * total
    weighed, total = expected(found - 1)
    assert weighed < 7_000_001 * total


def test_what_is_paid_least_at_a_high_price_need_not_be_at_a_lower_one(monkeypatch):
    """A made-up scheme: one outcome is paid least at high prices, another at low ones."""
    paid = {"flat": lambda price: 1000 + price, "steep": lambda price: 3 * price}
    monkeypatch.setattr(
        "calculator.engine.outlook.break_even.pay",
        lambda _, outcome, price: SimpleNamespace(total=paid[outcome](price)),
    )
    prospect = SimpleNamespace(
        formula=SimpleNamespace(instalments=[], heads=[["certified", 1]]),
        groups=lambda: [(name, 1) for name in paid],
    )
    assert sure(prospect, 1200, 10**6) == 400
    assert sure(prospect, 3000, 10**6) == 2000
