"""Clause locators and their anchors."""

import pytest

from scripts.catalogue.locator import anchor, chinese_number, is_canonical


@pytest.mark.parametrize(
    ("locator", "name"),
    [
        ("标题", "ctitle"),
        ("二", "c2"),
        ("四（五）", "c4-5"),
        ("五（十三）", "c5-13"),
        ("附表 3", "ctable-3"),
        ("附表 注", "ctable-note"),
        ("附件 备注", "cannex-remark"),
        ("附件2 3", "cannex-2-3"),
        ("二（四） 目标任务", "c2-4-targets"),
        ("二（四） 措施（2）", "c2-4-measure-2"),
        ("四（六）16", "c4-6-16"),
        ("第十二条", "c12-article"),
    ],
)
def test_canonical_locators_have_ascii_anchors(locator, name):
    assert is_canonical(locator)
    assert anchor(locator) == name


@pytest.mark.parametrize(
    "locator",
    [
        *["三(六)", "四（五）补贴方式", "附表3 ", "第三款", "附表  3", "四 （五）", ""],
        *["十十", "一二", "一十", "十一十", "二十十", "四（三四）", "附表 03", "四（一）0"],
    ],
)
def test_other_spellings_are_refused(locator):
    assert not is_canonical(locator)


@pytest.mark.parametrize(
    ("text", "value"), [("一", 1), ("十", 10), ("十三", 13), ("二十", 20), ("九十九", 99)]
)
def test_chinese_numbers(text, value):
    assert chinese_number(text) == value


def test_every_numeral_that_is_accepted_is_read_and_none_is_read_twice():
    digits = "一二三四五六七八九"
    tens = [first + "十" for first in ("", *digits[1:])]
    numerals = [*digits, *(ten + one for ten in tens for one in ("", *digits))]
    assert all(is_canonical(numeral) for numeral in numerals)
    assert [chinese_number(numeral) for numeral in numerals] == list(range(1, 100))
