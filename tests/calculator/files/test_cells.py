"""Cells of a CSV file."""

import pytest

from calculator.engine.plan.class_table import _cells
from calculator.files.cells import harmless, quoted, unmarked


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", ""),
        ("A B", "A B"),
        ("A,B", '"A,B"'),
        ('a "b" c', '"a ""b"" c"'),
        ("a\nb", '"a\nb"'),
        ("a\rb", '"a\rb"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a;b", "a;b"),
    ],
)
def test_a_cell_is_quoted_where_it_must_be(text, cell):
    assert quoted(text) == cell
    assert _cells(f"{cell},x", ",") == [text, "x"]


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_run_as_a_formula(mark):
    for text in (mark, mark + "1+1"):
        assert harmless(text) == "'" + text
        assert unmarked(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "甲", "30—50人", "1-2", "'", "''=1", "'甲"])
def test_every_other_text_stays_as_it_is(text):
    assert harmless(text) == unmarked(text) == text


@pytest.mark.parametrize("number", [-5, None])
def test_what_is_no_text_stays_as_it_is(number):
    assert harmless(number) is number
