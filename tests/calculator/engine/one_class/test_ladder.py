"""The ladder: its segments cover every number employed and agree with the sum at each."""

import pytest

from calculator.engine.one_class.ladder import edges, next_tier, one_more, payments, segments
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from tests import frozen, made_up

SCHEME = frozen.rules().scheme("yunzhou-2026")
PRICE = 200_000
CHOICES = [{}] + [
    {reading["id"]: option["value"]} for reading in SCHEME.readings for option in reading["options"]
]


@pytest.mark.parametrize("choices", CHOICES, ids=str)
@pytest.mark.parametrize(
    "counts",
    [
        (1, 1, 0, 0, 0, 0),
        (40, 36, 12, 0, 0, 0),
        (4, 4, 1, 0, 0, 0),
        (40, 0, 0, 0, 0, 0),
        (41, 17, 17, 3, 0, 0),
        (40, 36, 12, 2, 6, 3),
        (11, 6, 4, 1, 2, 0),
        (40, 36, 30, 0, 36, 30),
    ],
)
def test_segments_agree_with_the_sum_everywhere(counts, choices):
    formula = SCHEME.formula(choices)
    outcome = Outcome.checked(*counts)
    found = segments(formula, outcome, PRICE)
    certified = outcome.counts["certified"]
    assert [n for first, last, _, _ in found for n in range(first, last + 1)] == list(
        range(certified + 1)
    )
    for first, last, start, end in found:
        for employed in range(first, last + 1):
            paid = pay(formula, outcome.with_employed(employed), PRICE)
            assert paid.tier == start.tier
            assert min(start.total, end.total) <= paid.total <= max(start.total, end.total)
            other = outcome.with_employed(employed).counts
            del other["class"]
            Outcome.checked(**other)  # a class that can be


def test_edges_of_the_usual_class():
    assert edges(SCHEME.formula({}), Outcome.checked(40, 36, 12)) == [12, 20]


def test_people_over_the_limit_are_the_last_to_gain_or_lose_work():
    formula = SCHEME.formula({"R6": "both"})
    outcome = Outcome.checked(40, 36, 12, None, 4, 1)
    # (E − 1) of 36 within the limit: 30 % needs 11, which is 12 employed in all.
    assert edges(formula, outcome) == [12, 19]
    assert [outcome.with_employed(e).counts["over_limit_employed"] for e in (0, 1, 33, 34, 36)] == [
        0,
        1,
        1,
        2,
        4,
    ]


def test_tiers_do_not_depend_on_a_reading_that_has_nothing_to_do_with_them():
    outcome = Outcome.checked(11, 6, 4, None, 2, 0)
    assert edges(SCHEME.formula({}), outcome) == edges(SCHEME.formula({"R2": "employed"}), outcome)
    assert edges(SCHEME.formula({}), outcome) == [4, 6]


def test_nothing_more_where_all_are_employed():
    formula = SCHEME.formula({})
    outcome = Outcome.checked(40, 10, 10)
    assert next_tier(formula, outcome, PRICE) is None
    assert one_more(formula, outcome, PRICE) is None


# 14 人，6 人取证，7 人没取证但就业：一个取证的人就业也没有，也已到第二道线。
@pytest.mark.parametrize("limited", range(4))
def test_a_segment_is_straight_where_people_over_the_limit_gain_or_lose_work(limited):
    formula = SCHEME.formula({"R2": "employed", "R4": "any"})
    outcome = Outcome.checked(14, 6, 3, 7, 3, limited)
    found = segments(formula, outcome, 100_000)
    assert [first for first, *_ in found] == sorted({0, limited + 1, 6 - 3 + limited + 1} - {7})
    for first, last, start, end in found:
        for e in range(first, last + 1):
            total = pay(formula, outcome.with_employed(e), 100_000).total
            assert (total - start.total) * (last - first) == (end.total - start.total) * (e - first)


@pytest.mark.parametrize("choices", CHOICES, ids=str)
@pytest.mark.parametrize(
    "counts", [(40, 36, 12, 0, 0, 0), (41, 30, 9, 2, 6, 3), (4, 0, 0, 0, 0, 0)]
)
def test_the_payment_at_each_number_is_what_that_number_is_paid(choices, counts):
    formula, outcome = SCHEME.formula(choices), Outcome.checked(*counts)
    expected = [
        pay(formula, outcome.with_employed(e), PRICE).total
        for e in range(outcome.counts["certified"] + 1)
    ]
    assert payments(formula, outcome, PRICE, segments(formula, outcome, PRICE)) == expected


def test_too_many_people_are_not_paid_one_by_one():
    formula = SCHEME.formula({})
    for certified, found in ((120, True), (121, False)):
        outcome = Outcome.checked(200, certified, 7)
        made = payments(formula, outcome, PRICE, segments(formula, outcome, PRICE))
        assert (made is not None) == found


def crossed(formula, outcome):
    """Every number employed at which some line is reached that one fewer does not reach."""
    lines = [i for i in formula.instalments if i.threshold]

    def reached(employed):
        counts = outcome.with_employed(employed)
        return {
            line.id
            for line in lines
            for counted, of in [formula.measures[line.measure]]
            if line.threshold.reached(counts.heads(counted), counts.heads(of))
        }

    certified = outcome.counts["certified"]
    return [e for e in range(1, certified + 1) if reached(e) - reached(e - 1)]


@pytest.mark.parametrize("counts", [(9, 9, 4, 0, 0, 0), (9, 7, 2, 1, 3, 1), (5, 5, 5, 0, 5, 5)])
@pytest.mark.parametrize("choices", CHOICES, ids=str)
def test_edges_are_where_lines_are_crossed(choices, counts):
    formula, outcome = SCHEME.formula(choices), Outcome.checked(*counts)
    assert edges(formula, outcome) == crossed(formula, outcome)


def test_edges_of_a_scheme_with_other_measures_and_several_lines():
    scheme = made_up.rules().scheme(made_up.SCHEME)
    options = [(r["id"], option["value"]) for r in scheme.readings for option in r["options"]]
    assert options
    for reading, option in options:
        formula = scheme.formula({reading: option})
        for counts in ((40, 36, 12, 0, 0, 0), (16, 16, 0, 0, 4, 0), (8, 2, 1, 0, 0, 0)):
            outcome = Outcome.checked(*counts)
            assert edges(formula, outcome) == crossed(formula, outcome), (option, counts)
