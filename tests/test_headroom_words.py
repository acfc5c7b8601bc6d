"""Headroom and one person more, in words, on the page and in the terminal."""

from calculator import report, rules
from calculator.engine import headroom_words
from calculator.engine.typed import answer
from calculator.view import headroom_list
from calculator.view.class_page import respond
from scripts import class_desk
from tests.test_link import LINKS

RULES = rules.load()
EXAMPLE = class_desk.example(RULES)


def told(**changed):
    """(the parts of the page, the text for the terminal) of the example with other numbers."""
    fields = EXAMPLE | changed
    parts = respond(RULES, LINKS, fields)["parts"]
    return parts, report.estimate(answer(RULES, fields["scheme"], fields))


def test_nobody_certified_is_said_as_it_is():
    parts, text = told(certified="0", employed="0")
    for said in (parts["answer-next"], text):
        assert "没有人取证，多一人就业也不给钱。" in said
        for false in ("已全部稳定就业", "变少", "最高一档", "如果当初"):
            assert false not in said, false
    assert text.startswith("合计 0 元（没有可以计算补贴的人）\n")
    assert "首期补贴" not in parts["answer-total"]
    assert "is-earned" not in parts["answer-instalments"]
    for part in ("answer-ladder-table", "answer-ladder-reader"):
        assert "首期补贴" not in parts[part]


def test_only_people_over_the_limit_are_paid_nothing_either():
    parts, text = told(certified="3", employed="0", over_limit="3", over_limit_employed="0")
    for said in (parts["answer-next"], text):
        assert "没有可以计算补贴的人，多一人就业也不给钱。" in said
    assert "首期补贴" not in parts["answer-total"]


def test_a_class_that_is_paid_names_its_tier():
    parts, text = told()
    assert "首期补贴＋剩余补贴" in parts["answer-total"]
    assert text.startswith("合计 72,000 元（剩余补贴这一档）")
    assert "到“剩余补贴”" in parts["answer-ladder-reader"]
    assert "只多 1 人稳定就业：金额不变。" in parts["answer-next"]
    everyone = told(certified="20", employed="20")[0]["answer-next"]
    assert "取证的人已全部稳定就业" in everyone
    assert "已经是最高一档" in everyone


def test_cut_percentages_say_so():
    parts, text = told(trainees="45", certified="40", employed="13")
    assert "28.88%" in parts["answer-steps"]
    assert parts["answer-steps"].count(headroom_words.NOTE) == 1
    assert text.count(headroom_words.NOTE) == 1


def test_other_numbers_are_folded_and_name_the_reading():
    fields = EXAMPLE | {"certified": "15"}
    result = answer(RULES, fields["scheme"], fields)
    (above,) = [line for line in headroom_words.sentences(result) if line["state"] == "above"]
    assert not any("参训少" in text for text in above["texts"])
    assert "参训少 16 人（24 人，取证和就业不变）也到" in above["others"][0]
    assert "中途退出的人算不算参训，见理解分歧" in above["others"][-1]
    before, _, folded = headroom_list.draw(result).partition("<details")
    assert "参训少" not in before
    assert "如果当初人数不同" in folded
    assert "参训少 16 人" in folded
