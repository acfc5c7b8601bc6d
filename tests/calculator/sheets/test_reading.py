"""One way in for every file: what it holds decides, whatever it is called."""

from calculator.sheets import reading
from tests.made_sheets import csv, ods, ods_rows, xlsx
from tests.made_xls import xls
from tests.made_xlsb import xlsb

ROWS = [["姓名", "班次"], ["张三", "焊工, 一班"], ["李四", 'a"b']]


def test_whatever_the_file_its_cells_are_the_same():
    files = [
        csv(ROWS).encode(),
        csv(ROWS, "\t").encode("utf-16"),
        csv(ROWS, ";").encode("gb18030"),
        xlsx(ROWS),
        xls({"甲": ROWS}),
        xlsb({"甲": ROWS}),
        ods(("甲", ods_rows(ROWS))),
    ]
    read = [reading.sheets(content) for content in files]
    assert [len(sheets) for sheets in read] == [1] * len(files)
    assert [sheet.rows for [sheet] in read] == [list(enumerate(ROWS, 1))] * len(files)
