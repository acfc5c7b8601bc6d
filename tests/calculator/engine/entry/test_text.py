"""Typed text without what nobody sees."""

import pytest

from calculator.engine.entry.text import is_blank, shown, trimmed, typed_in, usual


@pytest.mark.parametrize(
    "space", [" ", "\t", "\u3000", "\xa0", "\u202f", "\u2009", "\u200b", "\ufeff", "\n"]
)
def test_spaces_of_every_kind_around_a_text(space):
    assert trimmed(space + "a" + space + "b" + space * 2) == "a" + space + "b"
    assert trimmed("ab" + space) == trimmed(space + "ab") == "ab"
    assert trimmed(space) == ""
    assert is_blank(space * 3)
    assert not is_blank(space + "a")


def test_the_signs_a_reader_takes_are_put_as_the_usual_ones():
    assert usual("　１２．５％ ", "１２５．％\u3000", "125.% ") == "12.5%"
    assert usual("x１y", "１", "1") == "x1y"


def test_what_was_typed_in_a_field_is_text():
    fields = {"a": None, "b": 0, "c": " x "}
    assert [typed_in(fields, name) for name in ("a", "b", "c", "d")] == ["", "0", " x ", ""]


def test_a_long_text_is_cut_in_a_message():
    assert shown("x" * 24) == "x" * 24
    assert shown("x" * 25) == "x" * 24 + "…"
