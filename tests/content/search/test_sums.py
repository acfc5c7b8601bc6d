"""A question how much: what prints no sum is not shown as if it did."""

import pytest

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers, ids

HOW_MUCH = {"words": ["多少钱"], "printed": ["元", "金额没有印"], "asks": ["caps"]}
NAMES = [
    entry("tea", "采茶工", kind="occupations"),
    entry("rice", "插秧工", kind="occupations"),
    *(entry(f"rule-{n}", f"要求{n}", said=("要登记。",)) for n in range(40)),
]


def found(query, *more, asked=HOW_MUCH):
    made = searched(*NAMES, *more, asked=[asked])
    return answers(["search", query], ["told", query], searched=made)


@pytest.mark.parametrize(
    "said",
    [
        "给采茶工发证。给插秧工 800 元",  # the sum is another's
        "采茶工进公元博物馆",  # no sum
    ],
)
def test_it_is_told_that_no_sum_is_printed(said):
    answer, told = found("采茶工多少钱", entry("rule", "某事", said=(said,)))
    assert answer["part"] == {"left": [], "kept": ["采茶工"]}
    assert answer["ids"][0] == "tea"
    assert told.startswith("没有找到写明“采茶工”多少钱的句子")


def test_it_is_not_told_where_a_sum_is_printed():
    for more in (
        entry("rule", "某事", said=("每名采茶工八百元",)),
        entry("cap", "价格上限：采茶工", kind="caps", said=("每人 1,000 元",)),
        entry("scheme", "采茶工的补贴", kind="schemes", said=("分两次给",)),
    ):
        assert not found("采茶工多少钱", more)[0].get("part"), more


def test_nothing_is_told_of_a_question_about_nothing_in_particular():
    assert not found("多少钱", entry("rule", "某事", said=("给八百元",)))[0].get("part")


def test_what_says_that_no_sum_is_printed_comes_first():
    silent = entry("silent", "某事", said=("给采茶工补贴；金额没有印",))
    other = entry("other", "别事", said=("别的补贴；金额没有印",))
    answer = found("采茶工多少钱", silent, other)[0]
    assert answer["ids"][:2] == ["silent", "tea"] and "other" not in answer["ids"]


def test_what_only_tells_of_money_is_not_shown():
    made = searched(*NAMES, entry("cap", "别的", kind="caps", said=("八百元",)), asked=[HOW_MUCH])
    assert ids("采茶工多少钱", made) == ["tea"]
