"""Workbooks read by python-calamine: what stands in them, what is said of what does not."""

import builtins
from datetime import date, datetime

import pytest
from openpyxl.styles import PatternFill
from openpyxl.worksheet.protection import SheetProtection

from calculator.sheets import kinds, limits, reading, workbook
from calculator.sheets.sheet import SheetError
from tests.made_sheets import books, ods, ods_cell, ods_rows, with_part, xlsx, xlsx_of
from tests.made_xls import xls
from tests.made_xlsb import xlsb

ROWS = [["姓名", "出勤率", "发证日期"], ["张三", 0.85, "2026-05-08"], ["李四", 85, ""]]
TEXTS = [
    (1, ["姓名", "出勤率", "发证日期"]),
    (2, ["张三", "0.85", "2026-05-08"]),
    (3, ["李四", "85", ""]),
]
ALIKE = {
    "xlsx": xlsx(ROWS),
    "ods": ods(("Sheet1", ods_rows(ROWS))),
    "xls": xls({"Sheet1": ROWS}),
    "xlsb": xlsb({"Sheet1": ROWS}),
}


def refused(content):
    with pytest.raises(SheetError) as refusal:
        reading.sheets(content)
    return refusal.value.message


@pytest.mark.parametrize("kind", ALIKE)
def test_every_kind_of_workbook_says_the_same(kind):
    assert kinds.kind_of(ALIKE[kind]) == kind
    [sheet] = reading.sheets(ALIKE[kind])
    assert (sheet.name, sheet.rows, sheet.hidden, sheet.problems) == ("Sheet1", TEXTS, False, [])


def test_dates_by_their_format_and_numbers_too_long_for_a_workbook():
    def change(sheet):
        sheet["A2"].number_format = "yyyy年m月d日"
        sheet["C2"].number_format = "yyyy/m/d h:mm"

    rows = [
        ["日", "号", "时"],
        [date(2026, 8, 31), 320211199003071234, datetime(2026, 8, 31, 9, 30)],
    ]
    [sheet] = reading.sheets(xlsx([*rows, [46265, True, datetime(2026, 8, 31)]], change))
    assert sheet.rows[1:] == [
        (2, ["2026-08-31", "3.20211199003071E+17", "2026-08-31 09:30"]),
        (3, ["46265", "TRUE", "2026-08-31"]),
    ]


def test_sheets_in_their_order_with_those_that_are_hidden():
    def change(book):
        book["乙"].sheet_state = "hidden"
        book["丙"].sheet_state = "veryHidden"
        book.create_chartsheet("图")

    made = reading.sheets(books({"甲": [["a"]], "乙": [["b"]], "丙": [], "丁": [["d"]]}, change))
    assert [(one.name, one.hidden) for one in made] == [
        ("甲", False),
        ("乙", True),
        ("丙", True),
        ("丁", False),
    ]
    assert [one.rows for one in made] == [[(1, ["a"])], [(1, ["b"])], [], [(1, ["d"])]]


def test_hidden_rows_and_columns_are_read_and_counted():
    def change(sheet):
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["B"].hidden = True

    [sheet] = reading.sheets(xlsx(ROWS, change))
    assert sheet.rows == TEXTS
    assert (sheet.hidden_rows, sheet.hidden_columns) == (1, 1)


def test_merged_cells_are_told_by_their_rows_as_they_are_numbered():
    [sheet] = reading.sheets(
        xlsx([["班次", "姓名"], ["一班", "张三"], [None, "李四"]], merge("A2:A3"))
    )
    assert sheet.merged == [(2, 0, 3, 0)]
    assert sheet.rows[2] == (3, ["", "李四"])
    [old] = reading.sheets(xls({"甲": [["一班"], [""]]}, merged=[(0, 0, 1, 0)]))
    assert old.merged == [(1, 0, 2, 0)]


def merge(cells):
    return lambda sheet: sheet.merge_cells(cells)


def test_a_formula_without_a_value_is_no_blank_cell():
    [sheet] = reading.sheets(xlsx([["姓名", "出勤率"], ["张三", "=1/2"], ["李四", "=1/0"]]))
    assert sheet.rows[1:] == [(2, ["张三", "=…"]), (3, ["李四", "=…"])]
    row = '<row r="1"><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>'
    assert reading.sheets(xlsx_of(row))[0].rows == [(1, ["", "#DIV/0!", "2"])]
    cell = '<table:table-row><table:table-cell table:formula="of:=1"/></table:table-row>'
    assert reading.sheets(ods(("甲", cell)))[0].rows == [(1, ["=…"])]


def test_text_in_runs_wide_spaces_and_lines_within_a_cell():
    row = '<row r="1"><c r="A1" t="inlineStr"><is><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r></is></c></row>'
    assert reading.sheets(xlsx_of(row))[0].rows == [(1, ["张 三"])]
    assert reading.sheets(xlsx([["无锡\n某厂"]]))[0].rows == [(1, ["无锡\n某厂"])]


def test_a_sheet_that_a_library_wrote_with_prefixes():
    row = '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>'
    assert reading.sheets(xlsx_of(row, prefix="x:"))[0].rows == [(1, ["7"])]


def test_macros_and_links_to_other_files_are_not_touched():
    book = with_part(xlsx(ROWS), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open")
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    book = with_part(book, "xl/externalLinks/externalLink1.xml", link)
    assert reading.sheets(book)[0].rows == TEXTS


def test_a_protected_sheet_is_no_file_with_a_password():
    def change(sheet):
        sheet.protection = SheetProtection(sheet=True, password="1")

    assert reading.sheets(xlsx(ROWS, change))[0].rows == TEXTS


def test_a_million_rows_of_nothing():
    def change(sheet):
        sheet.cell(1_048_576, 3).fill = PatternFill("solid", fgColor="FF0000")

    assert reading.sheets(xlsx(ROWS, change))[0].rows == TEXTS
    rows = ods_rows(ROWS) + '<table:table-row table:number-rows-repeated="1048573">'
    rows += '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    assert reading.sheets(ods(("Sheet1", rows)))[0].rows == TEXTS


def test_cells_far_away_are_refused_and_not_laid_out():
    def wide(sheet):
        sheet["XFD1048576"] = 1

    def long(sheet):
        sheet["L1048576"] = 1

    assert refused(xlsx(ROWS, wide)).startswith(
        "工作表“Sheet1”里有内容的有 16384 列，最多读 256 列"
    )
    assert "到第 1048576 行还有内容，太长" in refused(xlsx(ROWS, long))
    row = f'<table:table-row table:number-rows-repeated="1048576">{ods_cell("a") * 9}</table:table-row>'
    assert "到第 1048576 行还有内容" in refused(ods(("甲", row)))
    repeated = (
        '<table:table-cell table:number-columns-repeated="4000000000" office:value-type="string"/>'
    )
    row = f"<table:table-row>{repeated}</table:table-row>"
    assert "有 4000000000 列" in refused(ods(("甲", row)))
    assert "有 300 列" in refused(xlsb({"甲": [["a"] * 300]}))


def test_too_many_rows_and_sheets(monkeypatch):
    monkeypatch.setattr(limits, "ROWS", 2)
    assert refused(xlsx(ROWS)).startswith("工作表“Sheet1”里有内容的有 3 行，最多读 2 行")
    monkeypatch.setattr(limits, "SHEETS", 1)
    assert refused(books({"甲": [], "乙": []})) == (
        "工作簿里有 2 张工作表，最多读 1 张；请只留名册，再装入"
    )


@pytest.mark.parametrize("kind", ALIKE)
def test_a_file_cut_off_at_any_place_or_spoiled_is_a_sentence(kind):
    content = ALIKE[kind]
    for part in range(1, 20):
        try:
            reading.sheets(content[: len(content) * part // 20])
        except SheetError as error:
            assert error.message
    spoiled = bytearray(content)
    for place in range(40, len(spoiled), 97):
        spoiled[place] ^= 255
    assert refused(bytes(spoiled))


def test_a_part_that_is_no_xml():
    assert refused(with_part(xlsx(ROWS), "xl/workbook.xml", b"<workbook")) == kinds.DAMAGED
    assert refused(xlsx_of("<row r='1'><c r='A1'><v>1</c>")) == kinds.DAMAGED


def test_a_workbook_without_sheets():
    assert refused(ods()) == "工作簿里没有工作表；请装入有名册的工作簿"


def test_what_to_install_is_said_where_it_is_missing(monkeypatch):
    there = builtins.__import__

    def missing(name, *more):
        if name == "python_calamine":
            raise ImportError(name)
        return there(name, *more)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert refused(xlsx(ROWS)) == workbook.MISSING
    assert "pip install '.[roster]'" in workbook.MISSING
    assert reading.sheets("姓名,班次\n张三,一班\n".encode())[0].rows[1] == (2, ["张三", "一班"])
