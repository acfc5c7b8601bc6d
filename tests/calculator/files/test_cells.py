"""Cells of a CSV file."""

import pytest

from calculator.engine.plan.quoted_cells import split
from calculator.files.cells import harmless, quoted


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
    assert split(f"{cell},x", ",") == [text, "x"]


def test_a_cell_that_would_be_run_is_marked():
    assert harmless("=1+1") == "'=1+1"
    assert harmless("甲班") == "甲班"


@pytest.mark.parametrize("number", [-5, None])
def test_what_is_no_text_stays_as_it_is(number):
    assert harmless(number) is number
