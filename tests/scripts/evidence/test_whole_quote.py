"""A quotation must not cut a number of its source in two: it would prove a false figure."""

import pytest

from scripts.evidence import whole_quote


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("制造类每人不超过3000元", "制造类每人不超过300", "3000"),
        ("制造类每人不超过3000元", "000元", "3000"),
        ("开展职业培训20万人次", "职业培训20", "20万"),
        ("不得低于70%", "不得低于7", "70%"),
        ("不得低于70%", "不得低于70", "70%"),
        ("比例达1.5万人", "比例达1", "1.5万"),
        ("比例达1.5万人", "5万人", "1.5万"),
        ("共1,200人", "共1", "1,200"),
        ("每班20-30万元", "每班20", "20-30万"),
        ("占30%—50%的", "占30%", "30%—50%"),
        ("占百分之八十以上", "八十以上", "百分之八十"),
        ("二十三项", "二十", "二十三"),
        ("８０％以上", "８０", "８０％"),
    ],
)
def test_a_number_is_not_cut(text, words, cut):
    assert whole_quote.position(text, words) is None
    assert whole_quote.cut_number(text, words) == cut


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("不超过3000元左右", "3000元"),
        ("职业培训20万人次左右", "职业培训20万人次"),
        ("职业培训20万人次", "20万"),
        ("从2025-2027年起", "2025"),
        ("不得低于70%。3000人", "不得低于70%"),
        ("电话82829088，0510", "82829088"),
        ("第一、第二", "第一"),
    ],
)
def test_a_whole_number_is_found(text, words):
    assert whole_quote.position(text, words) == text.find(words)
    assert whole_quote.cut_number(text, words) is None


def test_a_later_place_may_hold_what_an_earlier_one_cuts():
    assert whole_quote.position("共200人，共20人", "共20") == 6
    assert whole_quote.position("共20人", "共30") is None
