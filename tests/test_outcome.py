"""Head counts that contradict each other, and those that follow from the others."""

import pytest

from calculator.engine.outcome import Outcome, OutcomeError


@pytest.mark.parametrize(
    ("counts", "fields"),
    [
        ((0, 0, 0), ["trainees"]),
        ((40, 41, 0), ["certified"]),
        ((40, 36, 37), ["employed"]),
        ((40, 41, 42), ["certified", "employed"]),
        ((40, 36, 12, 5), ["employed_uncertified"]),
        ((40, 36, 12, None, 37), ["over_limit"]),
        ((40, 36, 12, None, 2, 3), ["over_limit_employed"]),
        ((40, 36, 1, None, 5, 2), ["over_limit_employed"]),
        ((40, 36, 36, None, 2, 1), ["over_limit_employed"]),
    ],
)
def test_every_contradiction_is_named(counts, fields):
    with pytest.raises(OutcomeError) as caught:
        Outcome.checked(*counts)
    assert [concerned[0] for concerned, _ in caught.value.problems] == fields


@pytest.mark.parametrize(
    ("counts", "uncertified", "limited"),
    [
        ((40, 36, 12), None, 0),  # some are without certificate: unknown; nobody over the limit
        ((36, 36, 12), 0, 0),  # nobody is without certificate
        ((40, 36, 12, None, 2), None, None),
        ((40, 36, 0, None, 2), None, 0),  # nobody is employed
        ((40, 36, 36, None, 2), None, 2),  # everybody is employed
    ],
)
def test_a_count_with_one_possible_value_is_known(counts, uncertified, limited):
    found = Outcome.checked(*counts).counts
    assert found["employed_uncertified"] == uncertified
    assert found["over_limit_employed"] == limited


def test_with_employed_leaves_the_rest():
    outcome = Outcome.checked(40, 36, 12, 1, 2, 1)
    other = outcome.with_employed(20)
    assert other.counts == outcome.counts | {"employed": 20}
    assert outcome.counts["employed"] == 12
