"""What people type, read as people or 分."""

import pytest

from calculator.engine.entry import numbers
from calculator.engine.entry.problems import EntryError


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("12", 12),
        (" 12 ", 12),
        ("０", 0),
        ("４０", 40),
        ("40人", 40),
        ("1,200", 1200),
        ("１，２００", 1200),
        ("+7", 7),
        ("1 200", 1200),
        ("1\u2009200", 1200),
        ("\u3000４０\u3000", 40),
        ("0000000040", 40),
        ("\u200b4\ufeff0", 40),
        (36, 36),
        ("40.0", 40),
        ("40.00人", 40),
        ("40 名", 40),
        ("四十", 40),
        ("十二人", 12),
        ("'40", 40),
        ("⼆十", 20),
    ],
)
def test_counts_that_are_understood(typed, expected):
    assert numbers.count("trainees", typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2000", 200000),
        ("2,000元", 200000),
        ("２０００", 200000),
        ("1999.99", 199999),
        ("0.01", 1),
        (".5", 50),
        ("2000.", 200000),
        ("2000.5 元/人", 200050),
        ("￥2,000", 200000),
        ("¥ ２０００.５ 元", 200050),
        ("1850。75", 185075),
        ("2万", 2000000),
        ("0.2万元", 200000),
        ("2千元/人", 200000),
        ("人民币2000元整", 200000),
        ("RMB 2,000.00", 200000),
        ("2000块", 200000),
        ("一千八百五十元", 185000),
        ("1850.750", 185075),
        ("2 000", 200000),
    ],
)
def test_prices_that_are_understood(typed, expected):
    assert numbers.price("unit_price", typed) == expected


@pytest.mark.parametrize(
    ("read", "typed", "message"),
    [
        (numbers.count, "", "还没有填；这里应是整数，例如 12"),
        (numbers.count, "   ", "还没有填；这里应是整数，例如 12"),
        (numbers.count, "\u200b\u3000", "还没有填；这里应是整数，例如 12"),
        (numbers.count, "<b on=1>", "写的是 “<b on=1>”；这里应是整数，例如 12"),
        (numbers.count, "人", "写的是 “人”；这里应是整数，例如 12"),
        (numbers.count, "-3", "写的是 “-3”；不能是负数"),
        (numbers.count, "－３", "写的是 “－３”；不能是负数"),
        (numbers.count, "−3", "写的是 “−3”；不能是负数"),
        (numbers.count, "36 40", "写的是 “36 40”；空格只能用来分千位，例如 1 850"),
        (numbers.count, "4\n0", "写的是 “4\n0”；空格只能用来分千位，例如 1 850"),
        (numbers.count, "12.5", "写的是 “12.5”；这里应是整数，例如 12"),
        (numbers.count, "1e3", "写的是 “1e3”；这里应是整数，例如 12"),
        (numbers.count, "两三", "写的是 “两三”；这里应是整数，例如 12"),
        (numbers.count, "30%", "写的是 “30%”；这里应是整数，例如 12"),
        (numbers.count, "40²", "写的是 “40²”；这里应是整数，例如 12"),
        (numbers.count, "（40）", "写的是 “（40）”；这里应是整数，例如 12"),
        (numbers.price, "2000元/班", "写的是 “2000元/班”；这里应是金额，例如 1850 或 1850.75"),
        (numbers.price, "$2000", "写的是 “$2000”；这里应是金额，例如 1850 或 1850.75"),
        (numbers.count, "1,2", "写的是 “1,2”；逗号只能用来分千位，例如 1,850"),
        (numbers.count, "12345678901", "写的是 “12345678901”；数字太长，请检查是否多打了几位"),
        (numbers.count, "9" * 50, f"写的是 “999{'*' * 21}…”；数字太长，请检查是否多打了几位"),
        (numbers.count, "1.2.3", "写的是 “1.2.3”；这里应是整数，例如 12"),
        (numbers.count, "￥12", "写的是 “￥12”；这里应是整数，例如 12"),
        (numbers.price, "￥", "写的是 “￥”；这里应是金额，例如 1850 或 1850.75"),
        (numbers.price, "￥-5", "写的是 “￥-5”；不能是负数"),
        (numbers.price, "1999.999", "写的是 “1999.999”；金额最多两位小数（到分）"),
        (numbers.price, "0", "写的是 “0”；金额应大于 0"),
        (numbers.price, "0.00", "写的是 “0.00”；金额应大于 0"),
        (numbers.price, "1e3", "写的是 “1e3”；这里应是金额，例如 1850 或 1850.75"),
        (numbers.price, "2,00", "写的是 “2,00”；逗号只能用来分千位，例如 1,850"),
        (numbers.price, "1.2.3", "写的是 “1.2.3”；这里应是金额，例如 1850 或 1850.75"),
        (numbers.price, ".", "写的是 “.”；这里应是金额，例如 1850 或 1850.75"),
    ],
)
def test_what_cannot_be_read_is_explained(read, typed, message):
    with pytest.raises(EntryError) as caught:
        read("field", typed)
    assert caught.value.message == message
    assert caught.value.field == "field"


@pytest.mark.parametrize("typed", ["1,234", "12,345", "123,456", "1,234,567"])
def test_commas_that_part_thousands(typed):
    assert numbers.count("trainees", typed) == int(typed.replace(",", ""))


@pytest.mark.parametrize("typed", ["1234,567", ",123", "1.234,567"])
def test_commas_that_part_something_else(typed):
    with pytest.raises(EntryError) as raised:
        numbers.price("unit_price", typed)
    assert raised.value.message == f"写的是 “{typed}”；逗号只能用来分千位，例如 1,850"
    assert str(raised.value) == raised.value.message
    assert raised.value.field == "unit_price"


@pytest.mark.parametrize(("typed", "shown"), [("a" * 24, "a" * 24), ("a" * 25, "a" * 24 + "…")])
def test_a_long_text_is_cut_where_it_is_shown_again(typed, shown):
    with pytest.raises(EntryError, match=f"“{shown}”"):
        numbers.count("trainees", typed)
