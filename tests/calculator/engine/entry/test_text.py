"""Typed text without what nobody sees."""

import unicodedata

import pytest

from calculator.engine.entry.text import UNSEEN, is_blank, name, plain, shown, trimmed, typed_in


@pytest.mark.parametrize(
    "space", [" ", "\t", "\u3000", "\xa0", "\u202f", "\u2009", "\u200b", "\ufeff", "\n"]
)
def test_spaces_of_every_kind_around_a_text(space):
    assert trimmed(space + "a" + space + "b" + space * 2) == "a" + space + "b"
    assert trimmed("ab" + space) == trimmed(space + "ab") == "ab"
    assert trimmed(space) == ""
    assert is_blank(space * 3)
    assert not is_blank(space + "a")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("　１２．５％ ", "12.5%"),
        ("2026—8‑31", "2026-8-31"),
        ("1850。75", "1850.75"),
        ("〔2026〕【一】", "(2026)(一)"),
        ("￥２００", "¥200"),
        ("取证⽇期", "取证日期"),  # U+2F47, as a PDF has it
        ("a\xa0\u2003b", "a  b"),
        ("“周末班”", '"周末班"'),
        (40, "40"),
        ("40²", "40²"),
        ("④", "④"),
    ],
)
def test_every_form_of_a_sign_is_read_as_the_usual_one(typed, read):
    assert plain(typed) == read


def test_what_is_read_is_what_unicode_says_of_compatible_forms_where_it_is_read_at_all():
    read = [
        chr(c) for c in (*range(0xFF01, 0xFF5F), *range(0x2F00, 0x2FD6), *range(0xFE50, 0xFE6C))
    ]
    assert [c for c in read if plain(c) not in (plain(unicodedata.normalize("NFKC", c)), c)] == []
    kept = [c for c in read if plain(c) == c]
    assert len(kept) < 14, kept


@pytest.mark.parametrize("unseen", list(UNSEEN))
def test_what_nobody_sees_is_left_out(unseen):
    assert plain(f"{unseen}4{unseen}0") == "40"
    assert name(f"焊{unseen}工 一班{unseen}") == "焊工 一班"
    assert is_blank(unseen)


def test_a_name_stays_as_it_was_but_for_its_spaces():
    assert name("\u3000周末班（９：00）\xa0 \t二组\n") == "周末班（９：00） 二组"
    assert name("周末班") == "周末班"


def test_what_was_typed_in_a_field_is_text():
    fields = {"a": None, "b": 0, "c": " x "}
    assert [typed_in(fields, name) for name in ("a", "b", "c", "d")] == ["", "0", " x ", ""]


def test_a_long_text_is_cut_in_a_message():
    assert shown("x" * 24) == "x" * 24
    assert shown("x" * 25) == "x" * 24 + "…"


def test_a_number_as_long_as_that_of_an_identity_card_is_shown_with_stars():
    assert shown("32029919900307123X") == "320**************X"
    assert shown("３２０ 299-19900307 123X") == "３２０ ***-******** ***X"
    assert shown("320299900307123") == "320************"
    assert shown("号 320299199003071234 起算的那一行里") == "号 320*************** 起算的…"
    assert shown("12345678901234") == "12345678901234"
