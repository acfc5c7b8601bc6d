"""Identity numbers are never shown whole, however they are written; dates and sums are left alone."""

import pytest

from calculator.roster_page.masking import without_numbers


@pytest.mark.parametrize(
    "written",
    [
        "320299199003071000",
        "32029919900307100X",
        "３２０２９９１９９００３０７１００Ｘ",
        "320299 19900307 1000",
        "320299-19900307-100X",
        "320299900307100",
        "3202991990030710",
        "3202991990030710001",
        "姓名320299199003071000班",
    ],
)
def test_a_number_gets_stars(written):
    shown = without_numbers(f"写的是 “{written}”。")
    assert written not in shown
    assert "*******" in shown


@pytest.mark.parametrize("text", ["2026-08-31 2026-09-30", "1,600 元", "20260831", "1" * 22])
def test_what_is_no_number_stays(text):
    assert without_numbers(text) == text
