"""Head counts of people, and the scheme that takes the unpaid off."""

from itertools import product

import pytest

from calculator.engine.roster.heads import RosterScheme, heads
from calculator.engine.scheme.payment import pay
from tests import frozen, oracle
from tests.calculator.engine.roster.oracle import total

RULES = frozen.rules()
[RULE] = [rule for rule in RULES.part("schemes") if rule["id"] == frozen.SCHEME]
PRICE = 199_999
CHOICES = [
    dict(zip(oracle.OPTIONS, values, strict=True)) for values in product(*oracle.OPTIONS.values())
]


def kinds(n, c, e, u, k, ke, v):
    """The people of a class of which everybody is payable; those over the limit are in u or in v."""
    return [
        (("yes", "yes", "yes", "yes", False), e - ke),
        (("yes", "yes", "no", "yes", False), c - e - (k - ke)),
        (("yes", "yes", "yes", "yes", True), ke),
        (("yes", "yes", "no", "yes", True), k - ke),
        (("yes", "no", "yes", "yes", False), u),
        (("yes", "no", "no", "yes", True), v),
        (("yes", "no", "no", "yes", False), n - c - u - v),
        (("no", "no", "no", "no", False), 7),
    ]


@pytest.mark.parametrize("people", [(10, 8, 5, 1, 3, 2, 1), (40, 36, 12, 0, 0, 0, 0), (5, 0, 0, 2, 0, 0, 1)])  # fmt: skip
def test_without_unpaid_people_the_scheme_is_as_it_was(people):
    scheme = RosterScheme(RULE)
    made = heads(kinds(*people))
    for choices in CHOICES:
        paid = pay(scheme.formula(choices), made, PRICE)
        assert paid.total == sum(oracle.settle(*people, PRICE, **choices).values())


def test_with_unpaid_people_of_every_kind_the_sum_is_what_the_oracle_pays():
    scheme = RosterScheme(RULE)
    sizes = (5, 2, 3, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1)
    people = list(product(("yes", "no"), ("yes", "no"), ("yes", "no"), (False, True)))
    found = []
    for (certified, work, payable, over), number in zip(people, sizes, strict=True):
        one = {"again": "no", "trainee": "yes", "certified": certified, "work": work}
        one |= {"payable": payable, "over": "yes" if over else "no"}
        found += [one] * number
    made = heads([(("yes", *kind), number) for kind, number in zip(people, sizes, strict=True)])
    for choices in CHOICES:
        paid = pay(scheme.formula(choices), made, PRICE).total
        assert paid == total(found, choices, PRICE), choices


def test_the_formula_is_taken_off_once():
    scheme = RosterScheme(RULE)
    first = list(scheme.formula({}).heads)
    assert (
        scheme.formula({}).heads == first == [["certified", 1], ["over_limit", -1], ["unpaid", -1]]
    )
    assert scheme.on((2026, 9, 1)) is scheme  # no figure of it has a date


def test_other_numbers_employed_are_classes_that_can_be():
    groups = [(yes, over) for yes in ("yes", "no") for over in (False, True)]
    people = [
        (("yes", "yes", work, paid, over), 2) for work in ("yes", "no") for paid, over in groups
    ]
    made = heads([*people, (("yes", "no", "no", "no", True), 3)])
    assert made.counts["certified"] == 16 and made.counts["employed"] == 8
    for employed in range(17):
        moved = made.with_employed(employed)
        counts = moved.counts
        assert counts["employed"] == employed
        assert 0 <= counts["unpaid_employed"] <= counts["unpaid"] == 4
        assert 0 <= counts["over_limit_employed"] <= counts["over_limit"] == 8
        assert 0 <= counts["unpaid_employed_all"] <= counts["unpaid_all"] == 8
        assert employed - counts["over_limit_employed"] <= 16 - counts["over_limit"]
    assert made.with_employed(8).counts == made.counts


def test_the_fewest_leave_out_nobody_who_matters():
    made = heads(kinds(10, 8, 5, 1, 3, 2, 1))
    assert made.fewest("certified") == 6  # three paid for and employed, three over the limit
    assert made.fewest("trainees") == 10
    assert made.with_fewer("certified", 6).counts["certified"] == 6
    assert made.with_fewer("certified", 6).with_employed(6).counts["employed"] == 6


def test_work_that_is_missing_is_unknown_of_who_has_no_certificate():
    people = [(("yes", "no", "missing", "yes", False), 1), (("yes", "no", "yes", "yes", False), 2)]
    assert heads(people).counts["employed_uncertified"] == 2
    assert heads(people, uncertified_known=False).counts["employed_uncertified"] is None
