"""A chance typed in several ways is one exact fraction; what is none is explained."""

import pytest

from calculator.engine.entry.chances import chance
from calculator.engine.entry.problems import EntryError


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
        ("六成", (3, 5)),
        ("六成五", (13, 20)),
        ("6.5成", (13, 20)),
        ("6成5", (13, 20)),
        ("百分之六十四", (16, 25)),
        ("百分之64.5", (129, 200)),
        ("三分之二", (2, 3)),
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
        ("两成半", "0 到 1 之间"),
        ("6.5成5", "0 到 1 之间"),
        ("十一成", "大于 1"),
        ("三分之四", "大于 1；把握最多是 1，也就是 100%"),
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


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "还没有填；这里应是就业把握，例如 64%、16/25 或 0.64"),
        ("1/0", "写的是 “1/0”；分母不能是 0"),
        ("60", "写的是 “60”，大于 1；把握最多是 1，也就是 100%；百分之几请带上 % 号"),
        ("120%", "写的是 “120%”，大于 1；把握最多是 1，也就是 100%"),
        ("5/3", "写的是 “5/3”，大于 1；把握最多是 1，也就是 100%"),
        *(
            (
                typed,
                f"写的是 “{shown}”；这里应是 0 到 1 之间的把握，例如 64%、16/25 或 0.64，"
                "小数和分数的每一段最多 6 位",
            )
            for typed, shown in (
                ("X", "X"),
                ("成" * 24, "成" * 24),
                ("成" * 25, "成" * 24 + "…"),
            )
        ),
    ],
)
def test_refused_in_words(typed, message):
    with pytest.raises(EntryError) as error:
        chance("chance", typed)
    assert error.value.message == message


def test_a_fraction_is_of_whole_numbers_as_long_as_six_digits():
    found = chance("chance", "333333/999999")
    assert found == (1, 3)
    assert [type(part) for part in found] == [int, int]
