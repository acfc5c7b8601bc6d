"""Readings and their alternatives that came, went, or are otherwise by default."""

import copy

import pytest

from scripts.effects.pairs import paired
from scripts.effects.variants import variants
from scripts.effects.written import Files, Key, Written

READING = {
    "id": "R3",
    "scheme": "s",
    "title": "正好到线",
    "affects": "counts",
    "default": "with",
    "options": [{"value": "with", "title": "算"}, {"value": "without", "title": "不算"}],
    "cites": [{"document": "d", "clause": "一", "quote": "以上"}],
}


def files(*readings, unread=()):
    made = {}
    for reading in readings:
        key = Key("readings", reading["id"])
        made[key] = Written(key, reading, "catalog/readings.yml", 1)
    return Files(made, list(unread))


def told(before, after):
    pairs = paired(before.records, after.records)
    found = variants(before, after, pairs, lambda d, c: f"{d} {c}")
    return [(one.what, one.is_lost, one.of_money, one.clause) for one in found]


def changed(**values):
    return copy.deepcopy(READING) | values


def test_nothing_is_told_of_words():
    assert told(files(READING), files(changed(title="正好到线吗"))) == []


@pytest.mark.parametrize(("affects", "of_money"), [("counts", True), ("roster", False)])
def test_a_reading_that_is_gone_or_new(affects, of_money):
    one = files(changed(affects=affects))
    words = "处理解分歧 R3“正好到线”：算；不算"
    assert told(one, files()) == [(f"少了一{words}", True, of_money, "d 一")]
    assert told(files(), one) == [(f"多了一{words}", False, of_money, "d 一")]


def test_an_alternative_that_is_gone_or_new():
    fewer = files(changed(options=READING["options"][:1]))
    assert told(files(READING), fewer) == [("R3“正好到线” 少了一种理解：不算", True, True, "d 一")]
    assert told(fewer, files(READING)) == [("R3“正好到线” 多了一种理解：不算", False, True, "d 一")]


def test_another_default_and_a_reading_that_moves_no_money_any_more():
    assert told(files(READING), files(changed(default="without"))) == [
        ("R3“正好到线” 的默认理解：算 → 不算", False, True, "d 一")
    ]
    [(words, is_lost, _, _)] = told(files(READING), files(changed(affects="note")))
    assert "不再改变金额" in words and is_lost
    assert told(files(changed(affects="note")), files(READING)) == []


def test_another_id_is_the_same_reading():
    assert told(files(READING), files(changed(id="R9", formerly=["R3"]))) == []


def test_of_a_file_that_cannot_be_read_nothing_is_said():
    assert told(files(READING), files(unread=["catalog/readings.yml"])) == []


def test_a_reading_that_is_no_reading_stops_nobody():
    assert told(files(READING), files(changed(options="x"))) != []
    assert told(files(changed(options=[1, {"value": 1}])), files(READING)) != []
