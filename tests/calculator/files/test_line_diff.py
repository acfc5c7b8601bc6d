"""What a reviewer sees of a changed text."""

from hypothesis import given
from hypothesis import strategies as st

from calculator.files.line_diff import changed_lines

LINES = st.lists(st.sampled_from("甲乙丙丁"), min_size=1, max_size=8).map("\n".join)


def test_only_the_lines_near_a_change_are_shown():
    before = "\n".join("abcdefgh")
    assert changed_lines(before, before.replace("e", "E")) == [
        ("…", ""), (" ", "c"), (" ", "d"), ("-", "e"), ("+", "E"), (" ", "f"), (" ", "g"), ("…", ""),
    ]  # fmt: skip
    assert changed_lines(before, before) == []
    assert changed_lines("", "甲") == [("-", ""), ("+", "甲")]


@given(LINES, LINES)
def test_both_texts_can_be_read_from_it(before, after):
    rows = changed_lines(before, after)
    assert bool(rows) == (before != after)
    if not any(sign == "…" for sign, _ in rows) and rows:
        assert [line for sign, line in rows if sign in " -"] == before.split("\n")
        assert [line for sign, line in rows if sign in " +"] == after.split("\n")
