"""A citation in plain text."""

from calculator.terminal.citation import citation


def test_the_words_come_before_where_they_stand():
    cite = {"document": "yunzhou-2026", "clause": "四（五）", "quote": "剩余补贴资金"}
    assert citation(cite) == "“剩余补贴资金”（yunzhou-2026 四（五））"
