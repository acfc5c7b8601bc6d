"""The formulas of a plan's workbook say what the engine says, for every scheme, reading and odd row.

`tests.spreadsheet` reckons them here; ``make workbooks`` asks LibreOffice.
"""

import io
import itertools
import random

import pytest
from openpyxl import load_workbook

from calculator.files import plan_months, plan_results
from tests import frozen, generated_plans
from tests.spreadsheet import reckoned
from tests.workbook_answers import book_of, differences, disagreements, filled_in

RULES = frozen.rules()
SCHEMES = [scheme for scheme in RULES.schemes if scheme.rule]
SIMPLE = [scheme for scheme in SCHEMES if "day" not in scheme.asked]


def every_choice(scheme):
    """Each option of each reading by itself, and some of them together."""
    for reading in scheme.readings:
        for option in reading["options"]:
            yield {reading["id"]: option["value"]}
    luck = random.Random(scheme.id)
    for _ in range(12):
        yield {r["id"]: luck.choice(r["options"])["value"] for r in scheme.readings}


CHOICES = [(scheme, choice) for scheme in SIMPLE for choice in every_choice(scheme)]


def test_what_stands_beside_each_formula_is_what_it_comes_to():
    for made in generated_plans.plans(RULES, 40, 1):
        book = book_of(RULES, made)
        assert differences(book, reckoned(book)) == []


@pytest.mark.parametrize(("scheme", "choices"), CHOICES)
def test_a_template_filled_in_says_of_every_row_what_the_engine_says(scheme, choices):
    made, rows = generated_plans.typed(RULES, scheme, choices, random.Random(str(choices)))
    assert made.classes
    assert made.refused
    assert disagreements(made, rows, reckoned(filled_in(RULES, made, rows))) == []


def test_whoever_changes_a_number_in_the_workbook_sees_what_it_changes():
    scheme = RULES.scheme(frozen.SCHEME)
    row = {"class_id": "甲", "trainees": "40", "certified": "36", "unit_price": "2000"}
    made = generated_plans.read(RULES, scheme, {}, [row | {"employed": "11"}])
    book = load_workbook(io.BytesIO(book_of(RULES, made)))
    book["班次"]["D2"] = 12
    changed = io.BytesIO()
    book.save(changed)
    again = reckoned(changed.getvalue())
    assert [cell.value for cell in again[plan_results.TITLE][2]][6:11] == [
        *(72000, 57600, 14400, 0, 72000)
    ]
    totals = [row[-1] for row in again[plan_months.TITLE].iter_rows(values_only=True)]
    assert 72000 in totals


def test_a_number_that_cannot_be_is_asked_about_and_not_paid():
    scheme = RULES.scheme(frozen.SCHEME)
    row = {"class_id": "甲", "trainees": "40", "certified": "36", "unit_price": "2000"}
    made = generated_plans.read(RULES, scheme, {}, [row | {"employed": "12"}])
    for cell, wrong in itertools.product(("B2", "C2", "D2", "E2"), (None, "x", -1, 12.5)):
        if (cell, wrong) == ("E2", 12.5):
            continue  # a price may have decimals
        book = load_workbook(io.BytesIO(book_of(RULES, made)))
        book["班次"][cell] = wrong
        changed = io.BytesIO()
        book.save(changed)
        line = [each.value for each in reckoned(changed.getvalue())[plan_results.TITLE][2]]
        assert line[1] == "请核对", (cell, wrong)
        assert not any(line[6:11]), (cell, wrong)
