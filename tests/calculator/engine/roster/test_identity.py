"""The number of an identity card: read, held against its check digit, and never told whole."""

import pytest

from calculator.engine.roster.identity import family_name, masked, read

ON = (2026, 12, 5)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def numbered(place: int, birth: str = "19900307", region: str = "990211") -> str:
    """A made-up number whose check digit is right; no region begins with 99."""
    body = f"{region}{birth}{place:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def ending(mark: str) -> str:
    return next(n for n in map(numbered, range(1000)) if n.endswith(mark))


def test_a_right_number_is_read_however_it_is_written():
    for number in (numbered(1), ending("X"), ending("0")):
        wide = "".join(chr(ord(char) + 0xFEE0) for char in number)
        spaced = f" {number[:6]} {number[6:14]} {number[14:]} "
        for text in (number, number.lower(), wide, spaced, f"'{number}"):
            assert read(text, ON) == (number, None)


def test_every_changed_digit_is_noticed_and_the_number_is_still_compared():
    number = numbered(7)
    for place in range(17):
        changed = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        found, wrong = read(changed, ON)
        assert found == changed and "最后一位对不上" in wrong


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3.20211E+17", "科学记数"),
        ("990211900307001", "15 位，是旧号码"),
        ("12345", "有 5 位，应是 18 位"),
        (numbered(1)[:17] + "Y", "不该有的字"),
        ("A" + numbered(1)[1:], "不该有的字"),
        ("", "没有写"),
    ],
)
def test_what_is_no_number_is_explained(text, words):
    found, wrong = read(text, ON)
    assert found is None and words in wrong


def test_a_number_that_a_spreadsheet_cut_is_not_guessed():
    lost = next(n for n in map(numbered, range(1000)) if not n.endswith("000"))[:15] + "000"
    found, wrong = read(lost, ON)
    assert found is None and "最后三位变成了 0" in wrong


@pytest.mark.parametrize("birth", ["19900230", "20270101", "18990101", "19901301"])
def test_a_birth_that_cannot_be(birth):
    found, wrong = read(numbered(3, birth), ON)
    assert found and "出生日期" in wrong


def test_a_number_is_told_with_stars():
    assert masked(numbered(1)) == "990***********" + numbered(1)[-4:]
    assert masked("1234567") == "*******"
    assert masked(numbered(1)).count("*") == 11


def test_of_a_name_the_first_character_is_left():
    assert [family_name(name) for name in ("甲一二", "甲", "")] == ["甲**", "甲", ""]
