"""Numbers and days of a workbook are given back as such, text as text."""

import pytest

from calculator.files.kept_cells import Day, Number, cell


@pytest.mark.parametrize(
    ("text", "look", "value", "is_text"),
    [
        (Number("0.85"), "number", "0.85", False),
        (Number("3.20211199001011E+17"), "number", "3.20211199001011E+17", False),
        (Day("2026-08-31"), "day", "46265", False),
        (Day("2026-08-31 12:00"), "moment", "46265.500000000", False),
        (Day("1899-12-31"), "text", "1899-12-31", True),
        ("0.85", "text", "0.85", True),
        ("2026-08-31", "text", "2026-08-31", True),
    ],
)
def test_what_a_cell_is_given_back_as(text, look, value, is_text):
    assert cell(text) == (look, value, is_text, "")
