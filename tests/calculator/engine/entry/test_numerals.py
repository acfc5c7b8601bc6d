"""Chinese numerals as Arabic digits; what could mean two numbers is none."""

import pytest

from calculator.engine.entry.numerals import arabic, has_numerals

_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("四十", "40"),
        ("十二", "12"),
        ("一百零五", "105"),
        ("一百五", "150"),
        ("两千", "2000"),
        ("一万二", "12000"),
        ("一万零五", "10005"),
        ("三亿五千万", "350000000"),
        ("壹仟捌佰伍拾", "1850"),
        ("2万5千", "25000"),
        ("2.25万", "22500"),
        ("1.855千", "1855"),
        ("二〇二六", "2026"),
        ("六十四点五", "64.5"),
        ("零", "0"),
        ("1850.5", "1850.5"),
    ],
)
def test_read(text, digits):
    assert arabic(text) == digits


@pytest.mark.parametrize(
    "text",
    [
        "两三",
        "二三十",
        "十二三",
        "二六",
        "百",
        "万",
        "千百",
        "一百一百",
        "十百",
        "1.5.2",
        "六点",
        "点五",
        "x",
        "4十5十",
    ],
)
def test_not_read(text):
    assert arabic(text) is None


def _told(number):
    """`number` below 10,000 as people write it."""
    words, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            words += "零" * (gap and words != "") + _DIGITS[digit] + unit
        gap = digit == 0
    return words.replace("零零", "零")


def test_every_number_below_ten_thousand():
    wrong = [(n, _told(n)) for n in range(1, 10000) if arabic(_told(n)) != str(n)]
    assert wrong == []
    assert [n for n in range(10, 20) if arabic(_told(n)[1:]) != str(n)] == []


def test_whether_one_is_there():
    assert has_numerals("约四十")
    assert not has_numerals("40人")
