"""Where everyday words lead is judged only when all that they may lead to was read."""

import pytest

from scripts.catalogue.loading import load
from scripts.checks.everyday_words import check_everyday_words

MADE_UP = """
fields:
  - {{id: field-tea, name: {name}, named_in: []}}
everyday_words:
  - {{words: [采茶, 炒茶], means: [field-teas]}}
"""


@pytest.fixture
def told(tmp_path):
    def tell(name):
        (tmp_path / "catalog.yml").write_text(MADE_UP.format(name=name), encoding="utf-8")
        return [p.message for p in check_everyday_words(load(tmp_path)[0])]

    return tell


def test_a_record_that_is_nowhere_is_told_with_the_nearest(told):
    assert told("茶叶") == [
        "没有编号是 “field-teas” 的记录；是不是 “field-tea”？请先登记，或改正拼写"
    ]


def test_nothing_is_missed_while_a_record_could_not_be_read(told):
    assert told("[茶, 叶]") == []
