"""Where a comma or a space may part values or thousands, it is asked about: no price becomes two."""

import pytest

from calculator.engine.entry import numbers
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.several import several


def read(typed):
    return [fen // 100 for fen in several("prices", numbers.price, typed, 5)]


@pytest.mark.parametrize(
    "typed", ["1,850,2,500", "1 850", "1 850 2 500", "1 850、2500", "2500、1 850"]
)
def test_what_may_be_thousands_is_asked_about(typed):
    with pytest.raises(EntryError) as caught:
        read(typed)
    assert "看不准是几个数：几个数之间请用顿号" in caught.value.message


@pytest.mark.parametrize(
    ("typed", "prices"),
    [
        ("1,850、2,500", [1850, 2500]),
        ("1,850，2,500", [1850, 2500]),
        ("1850 2500", [1850, 2500]),
        ("1850,2000,500", [1850, 2000, 500]),
        ("500、800", [500, 800]),
        ("500\n800", [500, 800]),
        ("500元 800元", [500, 800]),
        ("0.2 万；3 千", [2000, 3000]),
    ],
)
def test_what_is_plain_is_read(typed, prices):
    assert read(typed) == prices
