"""A roster given back: as it was, and what was found beside it."""

import io

from openpyxl import load_workbook

from calculator.files.roster_workbook import annotated

PERSON = {
    "sheet": "名册",
    "row": 4,
    "counts": {"trainee": "yes", "certified": "no", "employed": "no"},
    "reasons": [{"message": "没有合格", "cite": None}],
    "until": None,
}
ROWS = [(1, ["名册"]), (3, ["姓名", "班次"]), (4, ["=cmd()", "一班"]), (5, ["李四"])]


def opened(*sheets):
    return load_workbook(io.BytesIO(annotated(sheets, [PERSON])))


def test_rows_stay_where_they_were_and_what_was_found_stands_beside_them():
    sheet = opened(("名册", ROWS, 3))["名册"]
    assert [[cell.value or "" for cell in row] for row in sheet.iter_rows()] == [
        ["名册"] + [""] * 7,
        [""] * 8,
        ["姓名", "班次", "算参训", "算取证", "算稳定就业", "原因", "依据", "最迟起缴月"],
        ["=cmd()", "一班", "算", "不算", "不算", "没有合格", "", ""],
        ["李四"] + [""] * 7,
    ]


def test_no_formula_is_run():
    cell = opened(("名册", ROWS, 3))["名册"]["A4"]
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_a_person_is_told_on_the_own_sheet():
    book = opened(("别的", ROWS, 3), ("名册", ROWS, 3))
    assert book["别的"]["D4"].value is None and book["名册"]["D4"].value == "不算"


def test_names_that_no_workbook_takes_and_names_twice():
    long = "甲班名册.xlsx：" + "焊" * 40
    names = opened((long, ROWS, 3), (long, ROWS, 3), ("a/b", ROWS, 3), ("", ROWS, 3)).sheetnames
    assert all(0 < len(name) <= 31 for name in names) and len(set(names)) == 4
    assert names[1].endswith(" 2") and names[2:] == ["a-b", "名册"]
