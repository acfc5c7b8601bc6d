"""The workbook to fill in: read back it asks nothing, and its example people are judged as it says."""

import io

import pytest
from openpyxl import load_workbook

from calculator.engine.entry import yes_no
from calculator.engine.roster.classes import judge
from calculator.engine.roster.fields import FIELDS
from calculator.engine.roster.gathered import Gathered, Source
from calculator.engine.roster.words import HEADINGS, cells
from calculator.files.roster_template import template
from calculator.sheets import reading
from tests import frozen

RULES = frozen.rules()
ON = (2026, 12, 31)
MADE = template(RULES, frozen.SCHEME, ON)
BOOK = load_workbook(io.BytesIO(MADE))
EXAMPLE = "填写示例"


def sheets():
    return {one.name: one for one in reading.sheets(MADE)}


def gathered(*named):
    return Gathered([Source("名册.xlsx", [(n, s.rows, s.merged, s.hidden) for n, s in named])])


def test_what_is_filled_in_is_read_and_nothing_is_asked():
    found = gathered(*sheets().items())
    assert BOOK.sheetnames == ["名册", EXAMPLE, "填写说明", "选项"]
    assert (found.asked, found.errors, found.rows) == ([], [], [])
    [(_, made)] = found.tables
    assert made.headings == list(FIELDS.values())
    assert list(made.assigned.places) == list(FIELDS) and not made.assigned.doubts
    assert found.said == [
        ("", "是示例或说明，没有读：“填写示例”、“填写说明”、“选项”"),
        ("名册", "表头下面没有人"),
    ]


@pytest.mark.parametrize("on", [ON, (2026, 1, 31), (2027, 6, 1)])
def test_the_people_of_the_example_are_judged_as_it_says(on):
    made = {one.name: one for one in reading.sheets(template(RULES, frozen.SCHEME, on))}
    found = gathered(("一班", made[EXAMPLE]))
    judged = judge(RULES, frozen.SCHEME, found.rows, on)
    told = [row[-len(HEADINGS) :] for _, row in made[EXAMPLE].rows[2:]]
    documents = RULES.part("roster")["documents"]
    assert [cells(person, documents) for person in judged["people"]] == told
    assert (found.asked, found.errors, judged["errors"]) == ([], [], [])
    # Each thing that can keep somebody from counting is among them, and nobody's number is wrong.
    codes = {reason["code"] for person in judged["people"] for reason in person["reasons"]}
    assert {"insurance", "passed", "certificate", "attendance", "subsidies"} <= codes
    assert "identity" not in codes
    assert told[0][:5] == ["算"] * 4 + [""] and told[1][6] and "来不及了" in told[2][4]
    assert all(row[0].startswith("例") for _, row in made[EXAMPLE].rows[2:])


def test_what_is_chosen_from_a_list_is_understood():
    sheet = BOOK["名册"]
    listed = {
        str(one.sqref).split(":")[0]: one.formula1
        for one in sheet.data_validations.dataValidation
        if one.type == "list"
    }
    heads = {f"{cell.column_letter}2": cell.value for cell in sheet[1]}
    options = {}
    for place, formula in listed.items():
        name, _, span = formula.partition("!")
        options[heads[place]] = [row[0].value for row in BOOK[name][span.replace("$", "")]]
    checks = {check["columns"][0]: check for check in RULES.part("roster")["checks"]}
    for field in ("group", "employer_kind", "certificate"):
        words = {word for kind in checks[field]["kinds"] for word in kind["words"]}
        assert set(options.pop(FIELDS[field])) <= words
    assert options.pop(FIELDS["group_at_end"])
    for told in options.values():
        assert [yes_no.known(word) for word in told] == [True, False]
    assert {FIELDS["passed"], FIELDS["dropped"], FIELDS["retired"]} == set(options) - {
        FIELDS["insured_before"]
    }


def test_a_number_typed_in_any_row_stays_text():
    columns = BOOK["名册"].column_dimensions
    assert columns["B"].number_format == "@"
    assert columns["F"].number_format == "yyyy-mm-dd"


def test_the_reasons_are_explained_with_their_clauses():
    rows = [[cell.value for cell in row] for row in BOOK["填写说明"].iter_rows()]
    by_code = {row[0]: row for row in rows}
    rate = by_code["attendance"]
    assert rate[1].startswith("考勤率 …，不到 70%（R5 ") and rate[2] and rate[4] and rate[5]
    [title] = set(RULES.part("roster")["documents"].values())
    assert rate[4] == f"《{title}》四（四）"
    assert {"insurance", "insurance-missing", "identity", "twice"} <= set(by_code)
    assert "place" not in by_code  # nothing follows from it as it is read
    other = load_workbook(io.BytesIO(template(RULES, frozen.SCHEME, ON, {"R19": "yunzhou-only"})))
    assert "place" in {row[0].value for row in other["填写说明"].iter_rows()}
