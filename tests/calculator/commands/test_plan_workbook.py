"""The command line reads a workbook as it reads a table, and says which sheet it took."""

import json
import zipfile

import pytest
from openpyxl import Workbook

from calculator.__main__ import main

HEADINGS = ["班次", "参训人数", "取证人数", "稳定就业人数", "成交单价"]
ROW = ["甲", 40, 36, 12, 2000]


def saved(folder, *rows):
    book = Workbook()
    book.active.title = "说明"
    sheet = book.create_sheet("班次")
    for row in rows:
        sheet.append(row)
    book.save(folder / "a.xlsx")
    return str(folder / "a.xlsx")


def test_a_workbook_is_computed_as_the_same_table_is(tmp_path, capsys):
    assert main(["plan", saved(tmp_path, HEADINGS, ROW), "--format", "csv"]) == 0
    book = capsys.readouterr()
    assert "读了工作表“班次”；没有读：“说明”。" in book.err
    table = tmp_path / "a.csv"
    lines = [",".join(map(str, row)) for row in (HEADINGS, ROW)]
    table.write_text("\n".join(lines), encoding="utf-8")
    assert main(["plan", str(table), "--format", "csv"]) == 0
    assert capsys.readouterr().out == book.out


def test_a_row_is_named_by_its_number_in_the_workbook(tmp_path, capsys):
    rows = [["2026年"], [], HEADINGS, ROW, ["乙", 40, 41, 12, 2000]]
    assert main(["plan", saved(tmp_path, *rows)]) == 2
    [error] = json.loads(capsys.readouterr().out)["errors"]
    assert error["row"] == 5


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "老式的 .xls"), (b"PK\x03\x04" + b"\0" * 60, "不完整")],
)
def test_what_is_no_workbook_is_said_in_a_sentence(tmp_path, capsys, content, message):
    file = tmp_path / "a.xls"
    file.write_bytes(content)
    assert main(["plan", str(file)]) == 2
    told = capsys.readouterr()
    assert (told.out, message in told.err) == ("", True)


def test_a_word_document_is_said_to_be_one(tmp_path, capsys):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
    assert main(["plan", str(tmp_path / "a.docx")]) == 2
    assert "这是 Word 文档" in capsys.readouterr().err
