"""Workbooks: sheets that openpyxl opens, the same bytes every time, texts as they were, A4 across."""

import io
import zipfile

from openpyxl import load_workbook

from calculator.files import xlsx_cells
from calculator.files.xlsx import Sheet, workbook
from calculator.files.xlsx_cells import text
from calculator.files.xlsx_checks import check

ODD = ["=1+1", "-1", "1.10", " a ", "a\nb", "<&>\"'", "𠮷", "_x0041_", "", "TRUE", "\t", "# "]


def opened(*sheets):
    return load_workbook(io.BytesIO(workbook(sheets)))


def test_texts_stay_texts_whatever_they_look_like():
    sheet = opened(Sheet("表", [["标题"], *([one] for one in ODD)]))["表"]
    found = [row[0] or "" for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [each.replace("_x005F_", "_") for each in found] == ODD
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "n"}
    assert sheet["A2"].value == "=1+1"


def test_what_xml_cannot_hold_is_written_as_workbooks_do():
    with zipfile.ZipFile(io.BytesIO(workbook([Sheet("表", [["\x0b\ufffe\ud800"]])]))) as packed:
        assert "_x000B__xFFFE_\ufffd" in packed.read("xl/worksheets/sheet1.xml").decode()


def test_the_same_sheets_give_the_same_bytes():
    sheets = [Sheet("甲", [["a", xlsx_cells.money(150)]]), Sheet("乙", [["b"]], 0, "脚注 & 尾")]
    assert workbook(sheets) == workbook(sheets)


def test_amounts_are_numbers_with_two_decimals_and_keep_their_fen():
    cells = [xlsx_cells.money(fen) for fen in (0, 5, 50, 100, 7_200_075, -5, 123_456_789_012)]
    [row] = opened(Sheet("表", [cells]))["表"].iter_rows()
    assert [cell.value for cell in row] == [0, 0.05, 0.5, 1, 72000.75, -0.05, 1234567890.12]
    assert {cell.number_format for cell in row} == {"#,##0.00"}


def test_a_formula_stands_beside_its_value():
    rows = [[xlsx_cells.count(2, "1+1"), text("a&b", "text", 'IF(1<2,"a&b","")')]]
    content = workbook([Sheet("表", rows)])
    formulas = load_workbook(io.BytesIO(content))["表"]
    assert [cell.value for cell in formulas[1]] == ["=1+1", '=IF(1<2,"a&b","")']
    values = load_workbook(io.BytesIO(content), data_only=True)["表"]
    assert [cell.value for cell in values[1]] == [2, "a&b"]


def test_a_sheet_is_printed_across_on_a4_with_its_headings_on_every_page():
    book = opened(Sheet("表", [["标题", "b"], ["1", "2"]], 1, "方案 A&B"), Sheet("乙", [["x"]], 0))
    sheet = book["表"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert sheet.oddFooter.left.text == "方案 A&&B"
    assert (book["乙"].freeze_panes, book["乙"].print_title_rows) == (None, None)


def test_columns_are_as_wide_as_what_stands_in_them_within_bounds():
    sheet = opened(Sheet("表", [["甲", "乙" * 100, "一二三四五六七"]]))["表"]
    widths = [sheet.column_dimensions[name].width for name in "ABC"]
    assert widths == [9, 44, 16]


def test_what_is_typed_may_be_checked():
    checks = [
        check(0, 2, 9, "list", "'依据'!$A$1:$A$2", "类别", "选一个"),
        check(27, 2, 9, "whole", "0", "标" * 40, "说" * 300),
    ]
    [kinds, whole] = opened(Sheet("表", [["a"]], 1, "", checks))[
        "表"
    ].data_validations.dataValidation
    assert (kinds.type, kinds.formula1, str(kinds.sqref)) == ("list", "'依据'!$A$1:$A$2", "A2:A9")
    assert (whole.type, whole.operator, str(whole.sqref)) == (
        "whole",
        "greaterThanOrEqual",
        "AB2:AB9",
    )
    assert (len(whole.promptTitle), len(whole.prompt), len(whole.error)) == (32, 220, 220)
    assert {kinds.errorStyle, whole.errorStyle} == {"warning"}


def test_columns_have_the_names_that_spreadsheets_give_them():
    assert [xlsx_cells.letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]
