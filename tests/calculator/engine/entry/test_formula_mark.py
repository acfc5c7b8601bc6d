"""What a spreadsheet would run as a formula is marked, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.entry.formula_mark import marked, unmarked


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
def test_no_cell_is_run_as_a_formula(mark):
    behind = [] if mark < " " else [" " + mark + "1+1", "\u3000\u200b" + mark + "1"]
    for text in (mark, mark + "1+1", *behind):
        assert marked(text) == "'" + text
        assert unmarked(marked(text)) == text


@pytest.mark.parametrize("text", ["", " ", "甲", "30—50人", "1-2", "'", "'甲", "''", "（一班）"])
def test_every_other_text_stays_as_it_is(text):
    assert marked(text) == unmarked(text) == text


def test_an_apostrophe_that_was_typed_stays():
    assert marked("'=1") == "''=1"
    assert unmarked("''=1") == "'=1"
    assert unmarked("'甲班'") == "'甲班'"


@given(st.text(st.sampled_from("'=＝-－\t\n\r 甲1\u3000\u200b"), max_size=6) | st.text(max_size=4))
def test_whatever_is_written_comes_back(text):
    assert unmarked(marked(text)) == text
    assert marked(text)[:1] not in set("=+-@＝＋－＠\t\n\r")
