"""Tables in the terminal line up, whatever the characters."""

import io

from calculator.terminal import text_table


def test_wide_characters_take_two_columns_and_numbers_stand_right():
    found = text_table.lines(["班次", "元"], [["甲", "1,200"], ["abc", "7"]], right=" r")
    assert found == ["班次     元", "-----------", "甲    1,200", "abc       7"]


def test_a_combining_mark_takes_no_room():
    assert text_table.width("é") == 1
    assert text_table.width("補（x）") == 7


def test_csv_quotes_what_needs_it():
    file = io.StringIO()
    text_table.write_csv(file, ["a", "b"], [["1,5", '"']])
    assert file.getvalue() == 'a,b\n"1,5",""""\n'
