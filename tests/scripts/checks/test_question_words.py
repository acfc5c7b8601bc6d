"""What questions say is judged by what all records say, and only when all of them were read."""

import pytest

from scripts.catalogue.loading import load
from scripts.checks.question_words import check_question_words

MADE_UP = """
fields:
  - {{id: field-tea, name: {name}, named_in: []}}
everyday_words:
  - {{words: [炒茶], means: [field-tea]}}
question_words:
  - {{words: [炒茶, 归谁管], printed: [茶 叶, 考勤]}}
"""


@pytest.fixture
def told(tmp_path):
    def tell(name):
        (tmp_path / "catalog.yml").write_text(MADE_UP.format(name=name), encoding="utf-8")
        return [p.message.partition("；")[0] for p in check_question_words(load(tmp_path)[0])]

    return tell


def test_a_word_of_two_uses_and_one_that_no_record_says_are_told(told):
    assert told("茶叶") == [
        "“炒茶” 在 everyday_words 里已经有了",
        "登记的内容里没有 “考勤”，搜它什么也找不到",
    ]


def test_nothing_is_missed_while_a_record_could_not_be_read(told):
    assert told("[茶, 叶]") == ["“炒茶” 在 everyday_words 里已经有了"]
