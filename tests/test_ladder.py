"""The ladder: its segments cover every number employed and agree with the sum at each."""

import pytest

from calculator import rules
from calculator.engine.ladder import edges, next_tier, one_more, reachable, segments
from calculator.engine.outcome import Outcome
from calculator.engine.payment import pay

SCHEME = rules.load().scheme("wuxi-2026")
PRICE = 200_000
CHOICES = [{}] + [
    {reading["id"]: option["value"]} for reading in SCHEME.readings for option in reading["options"]
]


@pytest.mark.parametrize("choices", CHOICES, ids=str)
@pytest.mark.parametrize("counts", [(1, 1, 0), (40, 36, 12), (4, 4, 1), (40, 0, 0), (41, 17, 17)])
def test_segments_agree_with_the_sum_everywhere(counts, choices):
    formula = SCHEME.formula(choices)
    outcome = Outcome.checked(*counts, 0, 0, 0)
    found = segments(formula, outcome, PRICE)
    low, high = reachable(formula, outcome)
    assert [n for first, last, _, _ in found for n in range(first, last + 1)] == list(
        range(low, high + 1)
    )
    for first, last, start, end in found:
        for employed in range(first, last + 1):
            paid = pay(formula, outcome.with_employed(employed), PRICE)
            assert paid.tier == start.tier
            assert min(start.total, end.total) <= paid.total <= max(start.total, end.total)


def test_edges_of_the_usual_class():
    assert edges(SCHEME.formula({}), Outcome.checked(40, 36, 12)) == [12, 20]


def test_people_over_the_limit_are_held_where_they_count():
    formula = SCHEME.formula({"R6": "both"})
    outcome = Outcome.checked(40, 36, 12, None, 4, 1)
    assert reachable(formula, outcome) == (1, 33)
    # (E − 1) of 36 within the limit: 30 % needs 11, which is 12 employed in all.
    assert edges(formula, outcome) == [12, 19]


def test_nothing_more_where_all_are_employed():
    formula = SCHEME.formula({})
    outcome = Outcome.checked(40, 10, 10)
    assert next_tier(formula, outcome, PRICE) is None
    assert one_more(formula, outcome, PRICE) is None
