"""What a number in a workbook shows, by its format: a unit behind it is never lost."""

import pytest

from calculator.files.workbook_numbers import shown, shown_as


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ('0.00"万元"', "0.2", "0.2万元"),
        ("0.00\\万", "0.2", "0.2万"),
        ('#,##0.0"千元/人";[Red]-0', "1.5", "1.5千元/人"),
        ('0"%"', "30", "30%"),
        ('0"人"', "40", "40"),
        ("#,##0.00_ ", "2000", "2000"),
        ('0!.0,"万"', "2000", "2000"),
        ('0\\.0,"万"', "2000", "2000"),
        ('0.00,"K"', "2000", "2000"),
        ("0%", "0.3", "30%"),
        ('"万元"0', "2", "2"),
        ('"—"', "2", "2"),
    ],
)
def test_a_number(code, number, text):
    assert shown(number, shown_as(200, code), False) == text
