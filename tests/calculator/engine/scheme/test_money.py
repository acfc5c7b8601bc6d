"""Exact money."""

import pytest

from calculator.engine.scheme.money import percent, share_of, yuan


@pytest.mark.parametrize(
    ("fen", "share", "expected"),
    [
        (7200000, (80, 100), 5760000),
        (3, (80, 100), 2),
        (3, (20, 100), 1),
        (5, (1, 2), 3),
        (0, (1, 3), 0),
    ],
)
def test_share_is_rounded_half_up(fen, share, expected):
    assert share_of(fen, share) == expected


@pytest.mark.parametrize(
    ("fen", "text"),
    [(0, "0"), (7200000, "72,000"), (7200050, "72,000.50"), (5, "0.05"), (-640000, "-6,400")],
)
def test_yuan(fen, text):
    assert yuan(fen) == text


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        (12, 40, "30%"),
        (12, 41, "29.26%"),
        (1, 3, "33.33%"),
        (0, 5, "0%"),
        (9999, 10000, "99.99%"),
        (99999, 100000, "99.99%"),
        (125, 1000, "12.5%"),
        (42, 40, "105%"),
    ],
)
def test_percent_is_cut_never_rounded_up(numerator, denominator, text):
    assert percent(numerator, denominator) == text
