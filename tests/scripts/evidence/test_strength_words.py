"""A word that decides counts where it stands by itself, and not inside a longer word."""

import pytest

from scripts.catalogue.models.strength_words import StrengthWord
from scripts.evidence.strength_words import cut_off, standing, stands

NEED = StrengthWord(word="要", strength="must", not_in=["重要", "要求"])
MAY = StrengthWord(word="可", strength="may")


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("各设区市要强化保障", True),
        ("按要求办，要留下记录", True),
        ("各设区 市\n要 强化", True),
        ("重要事项按要求随时报告", False),
        ("重 要\n事项", False),
        ("", False),
    ],
)
def test_a_word_inside_a_longer_one_decides_nothing(quote, found):
    assert stands(NEED, quote) is found


def test_several_words_may_stand_in_one_quotation():
    assert standing([NEED, MAY], "要办，也可不办") == [NEED, MAY]
    assert standing([NEED, MAY], "重要") == []


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("备案", [NEED]),
        ("要按计划备案", []),
        ("也可不办", []),
        ("不办", [MAY]),
        ("按时报送", []),
        ("没有印的话", []),
    ],
)
def test_a_quotation_may_not_leave_the_word_out_of_its_part_of_the_sentence(quote, found):
    text = "各市按时报送，机构要按\n计划备案，也可不办。"
    assert cut_off([NEED, MAY], quote, text) == found
