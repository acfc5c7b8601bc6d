"""Warnings and notes beside the sum."""

import pytest

from calculator import rules
from calculator.engine.typed import answer

RULES = rules.load()


def result(kind=None, **typed):
    usual = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}
    return answer(RULES, "wuxi-2026", usual | typed, kind)


@pytest.mark.parametrize(
    ("kind", "price", "standard", "warned"),
    [
        ("manufacturing", "3000", "", False),
        ("manufacturing", "3000.01", "", True),
        ("producer-services", "2000.01", "", True),
        ("consumer-services", "1000", "", False),
        ("consumer-services", "1000.01", "", True),
        ("directory", "99999", "", False),
        ("directory", "1500.01", "1500", True),
        ("directory", "1500", "1500", False),
        (None, "99999", "", False),
    ],
)
def test_price_above_the_cap_is_computed_with_a_warning(kind, price, standard, warned):
    found = result(kind, unit_price=price, directory_standard=standard)
    assert [w["code"] for w in found["warnings"]] == (["price-above-cap"] if warned else [])
    assert found["total_fen"] > 0
    for warning in found["warnings"]:
        assert warning["cite"]["clause"] == "四（三）"


@pytest.mark.parametrize(
    ("typed", "kind", "codes"),
    [
        ({}, None, []),
        ({}, "directory", ["cap-unknown"]),
        ({"trainees": "51"}, None, ["class-size"]),
        ({"trainees": "50"}, None, []),
        ({"trainees": "30", "certified": "30"}, None, []),
        ({"trainees": "29", "certified": "29"}, None, ["class-size"]),
        ({"certified": "0", "employed": "0"}, None, ["nobody-paid"]),
        ({"over_limit": "36", "over_limit_employed": "12"}, None, ["nobody-paid"]),
    ],
)
def test_notes(typed, kind, codes):
    assert [note["code"] for note in result(kind, **typed)["notes"]] == codes
