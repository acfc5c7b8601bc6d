"""Thresholds on whole people: `least` and `reached` agree everywhere, and the edge decides."""

from fractions import Fraction

import pytest

from calculator.engine.scheme.threshold import Threshold


@pytest.mark.parametrize("inclusive", [True, False])
@pytest.mark.parametrize("share", [(30, 100), (50, 100), (1, 3), (0, 100), (100, 100), (125, 1000)])
def test_least_is_the_first_that_reaches(share, inclusive):
    threshold = Threshold(*share, inclusive=inclusive)
    for of in range(1, 101):
        reaching = [
            count
            for count in range(of + 2)
            if Fraction(count, of) > Fraction(*share)
            or (inclusive and Fraction(count, of) == Fraction(*share))
        ]
        assert threshold.least(of) == reaching[0]
        assert [c for c in range(of + 2) if threshold.reached(c, of)] == reaching


def test_nobody_reaches_a_share_of_nobody():
    assert not Threshold(0, 100, inclusive=True).reached(0, 0)
