"""Each column is shown with examples and what it was taken for."""

import re

from tests.calculator.roster_page.asked import ROWS, ask, desk


def chosen(text):
    """{column: what it is taken for}."""
    rows = re.findall(r'<select data-column="([^"]*)".*?</select>', text)
    selects = re.findall(r"<select.*?</select>", text)
    return dict(
        zip(rows, [re.findall(r'value="([^"]*)" selected', s) for s in selects], strict=True)
    )


def columns(*rosters, **asked):
    return ask(desk(*rosters), **asked)["parts"]["roster-columns"]


def test_each_has_its_field_and_examples():
    text = columns(ROWS)
    assert chosen(text)["姓名"] == ["name"]
    assert "甲一、乙二、丙三" in text
    assert text.count("<table") == 1


def test_what_a_person_says_stands_there():
    assert chosen(columns(ROWS, columns={"证书": ""}))["证书"] == [""]


def test_a_doubt_is_shown_at_both():
    rows = [[*row, f"{row[1]}x"] for row in ROWS]
    rows[0][-1] = "证件号码"
    text = columns(rows)
    assert chosen(text)["证件号码"] == chosen(text)["身份证号"] == ["?"]
    assert text.count('aria-invalid="true"') == 2


def test_months_are_told_as_months():
    rows = [[*row, "√"] for row in ROWS]
    rows[0][-1] = "2026年9月"
    assert chosen(columns(rows))["2026年9月"] == ["months"]


def test_sheets_of_the_same_headings_are_shown_once():
    other = [ROWS[0], *[[cell for cell in row] for row in ROWS[2:4]]]
    assert columns(ROWS, other).count("<table") == 1


def test_names_are_hidden_in_the_examples_too():
    text = columns(ROWS, names="hidden")
    assert "甲*" in text
    assert "甲一" not in text
