"""A workbook is as large as it says, and no larger than is read, before anything is laid out."""

import pytest

from calculator.sheets import limits
from calculator.sheets.packed import Parts
from calculator.sheets.sheet import SheetError
from tests.made_sheets import lying, ods, with_part, xlsx

SHEET = "xl/worksheets/sheet1.xml"


def refused(content):
    with pytest.raises(SheetError) as refusal:
        Parts(content)
    return refusal.value.message


def test_parts_are_read_whole_and_pictures_and_macros_not_at_all():
    book = with_part(xlsx([["姓名"]]), "xl/vbaProject.bin", b"\0" * 99)
    book = with_part(book, "xl/media/picture.xml", b"<a/>")
    parts = Parts(book)
    assert b"<sheetData>" in parts.read(SHEET)
    assert not {"xl/vbaProject.bin", "xl/media/picture.xml"} & set(parts.names)


def test_a_bomb_that_says_how_large_it_is():
    bomb = with_part(xlsx([["姓名"]]), SHEET, b" " * (limits.UNPACKED + 1))
    assert len(bomb) < 1_000_000
    assert refused(bomb).startswith("文件展开以后有 240 MB，太大")


def test_many_parts_that_are_too_large_together(monkeypatch):
    monkeypatch.setattr(limits, "UNPACKED", 3_000_000)
    book = xlsx([["姓名"]])
    for number in range(4):
        book = with_part(book, f"xl/worksheets/s{number}.xml", b" " * 1_000_000)
    assert refused(book).startswith("文件展开以后有 4 MB，太大")


def test_a_bomb_that_says_to_be_small():
    bomb = lying(with_part(xlsx([["姓名"]]), SHEET, b" " * 60_000_000), SHEET, 900)
    assert refused(bomb).startswith("文件不完整")


def test_a_password_of_opendocument():
    assert refused(ods(manifest="<manifest:encryption-data/>")).startswith("文件加了密码")


@pytest.mark.parametrize("cut", [30, 300, 900, 1500])
def test_a_file_cut_off(cut):
    assert "文件不完整" in refused(xlsx([["姓名"]])[:-cut])
