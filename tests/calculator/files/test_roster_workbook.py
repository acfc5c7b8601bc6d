"""A roster given back: as it was, and what was found beside it."""

import io
from datetime import date, datetime

from openpyxl import load_workbook

from calculator.engine.roster.gathered import Gathered, Source
from calculator.engine.roster.words import HEADINGS
from calculator.files.roster_workbook import annotated
from calculator.sheets import reading
from tests.made_sheets import books

PERSON = {
    "sheet": "名册",
    "row": 4,
    "counts": {"trainee": "yes", "certified": "no", "employed": "no"},
    "paid": "no",
    "reasons": [{"message": "没有合格", "cite": {"document": "d", "clause": "四"}}],
    "until": None,
}
TOLD = ["算", "不算", "不算", "不算", "没有合格", "《通知》四", ""]
NUMBER = "990211199003070016"
ROWS = [(1, ["名册"]), (3, ["姓名", "班次"]), (4, ["=cmd()", "一班"]), (5, ["合计", "1"])]


def opened(content):
    return load_workbook(io.BytesIO(content))


def given_back(*sheets, masked=False, people=(PERSON,)):
    made = [(name, rows, (), False) for name, rows in sheets]
    return opened(annotated(Gathered([Source("甲.csv", made)]), people, {"d": "通知"}, masked))


def values(sheet):
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def test_rows_stay_where_they_were_and_what_was_found_stands_beside_them():
    assert values(given_back(("名册", ROWS))["名册"]) == [
        ["名册"] + [""] * 8,
        [""] * 9,
        ["姓名", "班次", *HEADINGS],
        ["=cmd()", "一班", *TOLD],
        ["合计", "1"] + [""] * 7,
    ]


def test_no_formula_is_run():
    cell = given_back(("名册", ROWS))["名册"]["A4"]
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_a_person_is_told_on_the_own_sheet_and_other_sheets_stay():
    book = given_back(("封面", [(2, ["材料"])]), ("别的", ROWS), ("名册", ROWS), ("空", []))
    assert book.sheetnames == ["封面", "别的", "名册", "空"]
    assert book["别的"]["D4"].value is None and book["名册"]["D4"].value == "不算"
    assert book["封面"]["A2"].value == "材料"


def test_numbers_and_days_stay_what_they_were_merged_and_hidden_too():
    cells = [["某人", 0.85, date(2026, 8, 31), datetime(2026, 8, 31, 9, 30), 12, "0012", True]]

    def change(book):
        book["名册"].merge_cells("A4:A5")
        book["旧"].sheet_state = "hidden"

    heads = ["姓名", "出勤率", "发证日期", "登记", "连续月数", "证书编号", "是否合格"]
    content = books(
        {"名册": [["名册"], [], heads, *cells, ["", 1]], "旧": [["姓名", "班次"]]}, change
    )
    read = reading.sheets(content)
    found = Gathered([Source("甲.xlsx", [(s.name, s.rows, s.merged, s.hidden) for s in read])])
    book = opened(annotated(found, [PERSON], {"d": "通知"}))
    row = [cell.value for cell in book["名册"][4]][:7]
    assert row == [
        "某人",
        0.85,
        datetime(2026, 8, 31),
        datetime(2026, 8, 31, 9, 30),
        12,
        "0012",
        "TRUE",
    ]
    assert [str(span) for span in book["名册"].merged_cells.ranges] == ["A4:A5"]
    assert book["名册"]["A5"].value is None  # filled for reading alone
    assert book["旧"].sheet_state == "hidden"


def test_what_was_given_back_is_taken_anew_and_judged_once():
    rows = [(3, ["姓名", "班次", *HEADINGS, "备注"]), (4, ["某人", "一班", *["旧"] * 7, "注"])]
    sheet = given_back(("名册", rows))["名册"]
    assert values(sheet)[2:] == [["姓名", "班次", "备注", *HEADINGS], ["某人", "一班", "注", *TOLD]]


def test_names_and_numbers_are_masked_if_wished():
    heads = ["姓名", "身份证号", "证书编号", "备注"]
    rows = [
        (3, heads),
        (4, ["欧阳某某", NUMBER, "S2026000123", f"旧号 {NUMBER}"]),
        (5, ["合计"]),
    ]
    sheet = given_back((f"名册 {NUMBER}", rows), masked=True, people=())
    [title] = sheet.sheetnames
    told = values(sheet[title])
    assert told[3][0] == "欧***" and told[4][0] == "合计"
    assert told[3][1].startswith("990*") and told[3][2] != "S2026000123"
    assert NUMBER not in str(told) + title and "S2026000123" not in str(told)
    plain = values(given_back(("名册", rows), people=())["名册"])
    assert plain[3][:2] == ["欧阳某某", NUMBER]


def test_names_that_no_workbook_takes_and_names_twice():
    long = "甲班名册.xlsx：" + "焊" * 40
    names = given_back((long, ROWS), (long, ROWS), ("a/b", ROWS), ("", ROWS), people=()).sheetnames
    assert all(0 < len(name) <= 31 for name in names) and len(set(names)) == 4
    assert names[1].endswith(" 2") and names[2:] == ["a-b", "名册"]
