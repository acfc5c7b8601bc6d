"""Many classes together against each of them alone: the same expected payment, exactly."""

from fractions import Fraction

import pytest

from calculator.engine.outlook.chance import Prospect, whole_class
from calculator.engine.outlook.curve import FINEST, Chance, Curve, steps
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.scheme.compiled import compiled
from tests import frozen, made_up

HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,没取证但稳定就业,满次数,满次数且稳定就业"
ROWS = (
    "甲,40,36,20,2000.05,,,",
    "乙,30,30,9,1000,,,",
    "丙,50,41,15,1999.99,,,",
    "丁,3,1,0,77.77,,,",
    "戊,9,0,0,800,,,",
    "己,41,36,12,900,,,",
)
CHANCES = [(0, 1), (1, 3), (3, 5), (1, 1), (37, 100)]
CHOICES = [{}, {"R1": "certified", "R3": "exclusive"}, {"R2": "employed"}, {"R7": "replaces"}]


def planned(*rows, choices=None, rules=None, scheme="yunzhou-2026"):
    plan = ClassPlan(rules or frozen.rules(), scheme, choices, None, lambda *_: pytest.fail("bad"))
    return plan, list(plan.read([HEADING, *rows]))


def curve_of(plan, classes, price=None):
    curve = Curve()
    for one in classes:
        found = steps(compiled(plan.formula_of(one)), one[2], price or one[3])
        curve.add(one[2][1], found)
    return curve


@pytest.mark.parametrize("choices", CHOICES)
@pytest.mark.parametrize("chance", CHANCES)
def test_the_sum_is_that_of_the_classes_alone(chance, choices):
    plan, classes = planned(*ROWS, choices=choices)
    alone = Fraction(0)
    for one in classes:
        people, price = one[2], one[3]
        prospect = Prospect(plan.formula, whole_class(people[0], people[1]), chance)
        expected = Fraction(*prospect.expected(price))
        found = Chance(chance).of(people[1], steps(plan.compiled, people, price))
        assert Fraction(found, chance[1] ** people[1]) == expected
        alone += expected
    assert Fraction(*curve_of(plan, classes).expected(Chance(chance))) == alone


@pytest.mark.parametrize("choices", [{}, {"R2": "employed"}, {"R4": "any", "R6": "both"}])
def test_the_steps_are_the_payment_at_every_number_employed(choices):
    plan, classes = planned("甲,40,36,20,2000.05,2,6,3", "乙,7,5,1,99.99,1,2,1", choices=choices)
    for one in classes:
        people, price = one[2], one[3]
        rises = dict(steps(plan.compiled, people, price))
        paid = 0
        for employed in range(people[1] + 1):
            paid += rises.get(employed, 0)
            assert paid == plan.compiled.reach_at(employed, people, price)[0]


def test_the_least_chance_is_found_by_trying_every_one():
    plan, classes = planned("甲,7,5,1,99.99,,,", "乙,4,4,1,55,,,")
    curve = curve_of(plan, classes)
    sums = [Fraction(*curve.expected(Chance((p, FINEST)))) for p in range(0, FINEST + 1, 50)]
    for cost in (0, 1, 40_000, 57_000, 60_000, 70_000, 10**9):
        tried = next((p for p, fen in enumerate(sums) if fen >= cost), None)
        found = curve.least(cost)
        if tried is None:
            assert found is None
        else:
            assert 50 * (tried - 1) < found <= 50 * tried
            assert Fraction(*curve.expected(Chance((found, FINEST)))) >= cost
            if found:
                assert Fraction(*curve.expected(Chance((found - 1, FINEST)))) < cost


def test_where_more_in_work_could_be_paid_less_no_chance_is_named():
    curve = Curve()
    curve.add(3, [(0, 100), (2, -10)])
    assert curve.least(50) is None


def test_no_class_is_nothing():
    assert Curve().expected(Chance((1, 2))) == (0, 1)


def test_another_scheme_is_paid_by_its_own_formula():
    row = "甲,20,20,15,1000,0,0,0"
    plan, classes = planned(row, rules=made_up.rules(), scheme=made_up.SCHEME)
    (one,) = classes
    certain = Fraction(*curve_of(plan, classes).expected(Chance((1, 1))))
    assert certain == plan.compiled.reach_at(one[2][1], one[2], one[3])[0]
