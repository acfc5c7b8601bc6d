"""Several values in one field, however they are parted."""

import pytest

from calculator.engine.entry import chances, numbers
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.several import several


@pytest.mark.parametrize(
    "typed",
    [
        "30%、50%、七成",
        "30%，50%，70%",
        "30%,50%,70%",
        "30 % 50 % 70 %",
        "３０％；５０％；7/10",
        "0.3\n1/2\t百分之七十",
        "30%、50%、50%、七成、",
    ],
)
def test_chances(typed):
    assert several("chances", chances.chance, typed, 6) == [(3, 10), (1, 2), (7, 10)]


@pytest.mark.parametrize("typed", ["1,800、2,000元", "1800 2000", "1800,2000", "1,800；2千元"])
def test_prices_may_part_their_thousands(typed):
    assert several("prices", numbers.price, typed, 6) == [180_000, 200_000]


def test_nothing_is_nothing():
    assert several("prices", numbers.price, None, 6) == []
    assert several("prices", numbers.price, " 、\u3000", 6) == []


def test_one_bad_value_is_named_and_too_many_are_refused():
    with pytest.raises(EntryError, match="写的是 “x”"):
        several("chances", chances.chance, "30%、x", 6)
    with pytest.raises(EntryError, match="写了 3 个；一次最多 2 个"):
        several("chances", chances.chance, "10% 20% 30%", 2)
