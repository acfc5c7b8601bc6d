"""A chance typed in several ways is one exact fraction; what is none is explained."""

import pytest

from calculator.engine.chance_entry import chance
from calculator.engine.entry import EntryError


@pytest.mark.parametrize(
    ("typed", "fraction"),
    [
        ("60%", (3, 5)),
        ("3/5", (3, 5)),
        ("0.6", (3, 5)),
        (".6", (3, 5)),
        (" ６０％ ", (3, 5)),
        ("３／５", (3, 5)),
        ("41.7%", (417, 1000)),
        ("0", (0, 1)),
        ("1", (1, 1)),
        ("100%", (1, 1)),
        ("0.417173", (417173, 1000000)),
    ],
)
def test_read(typed, fraction):
    assert chance("chance", typed) == fraction


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "还没有填"),
        ("60", "请带上 % 号"),
        ("120%", "大于 1"),
        ("5/3", "大于 1"),
        ("1/0", "分母不能是 0"),
        ("-0.1", "0 到 1 之间"),
        ("六成", "0 到 1 之间"),
        ("0.1234567", "最多 6 位"),
        ("3/5%", "0 到 1 之间"),
        ("²/³", "0 到 1 之间"),
        ("0.5/1", "0 到 1 之间"),
        ("1/2/3", "0 到 1 之间"),
        ("x" * 99, "x…”"),
    ],
)
def test_refused(typed, said):
    with pytest.raises(EntryError) as error:
        chance("chance", typed)
    assert error.value.field == "chance"
    assert said in error.value.message
