"""A file is told by what it holds, and whatever is no table is refused by its own name."""

import io
import zipfile

import pytest

from calculator.sheets import kinds, limits
from calculator.sheets.sheet import SheetError
from tests.made_sheets import ods, xlsx
from tests.made_xls import xls

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


def refused(content):
    with pytest.raises(SheetError) as refusal:
        kinds.kind_of(content)
    return refusal.value.message


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("姓名,身份证号\n".encode(), kinds.TEXT),
        ("姓名\t身份证号\n".encode("utf-16"), kinds.TEXT),
        (xlsx([["姓名"]]), kinds.XLSX),
        (ods(("甲", "")), kinds.ODS),
        (zipped(**{"xl/workbook.bin": b""}), kinds.XLSB),
        (zipped(**{"[Content_Types].xml": "", "_rels/.rels": ""}), kinds.XLSX),
        (OLE + bytes(512) + "Workbook".encode("utf-16-le"), kinds.XLS),
    ],
)
def test_every_kind_of_table(content, kind):
    assert kinds.kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "文件是空的"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "文件加了密码，读不了；请在"),
        (OLE + "WordDocument".encode("utf-16-le"), "老式的 Office 文件，但不是工作簿"),
        (b"\x09\x08\x10\x00", "很早的 Excel"),
        (b"%PDF-1.7", "这是 PDF"),
        (b"{\\rtf1", "这是 Word 文档"),
        (b"\x89PNG\r\n", "这是图片"),
        (b"\xff\xd8\xff\xe0", "这是图片"),
        (b"GIF89a", "这是图片"),
        (b"Rar!\x1a", "这是压缩包"),
        (b"7z\xbc\xaf\x27\x1c", "这是压缩包"),
        (b"\x1f\x8b\x08", "这是压缩包"),
        (b"\xef\xbb\xbf\r\n<html><table>", "这是网页"),
        (zipped(**{"word/document.xml": ""}), "这是 Word 文档"),
        (zipped(**{"ppt/presentation.xml": ""}), "这是幻灯片"),
        (zipped(**{"Index/Document.iwa": ""}), "这是 Numbers 表格"),
        (
            zipped(**{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
            "不是表格",
        ),
        (zipped(**{"名册.xlsx": ""}), "压缩包里没有工作簿；请解压"),
        (xlsx([["姓名"]])[:700], "文件不完整"),
    ],
)
def test_what_is_no_table_is_named(content, says):
    assert says in refused(content)


def test_a_password_of_the_old_kind_and_a_book_that_only_may_not_be_changed():
    book = xls({"甲": [["姓名"]]})
    assert kinds.kind_of(book) == kinds.XLS
    assert refused(xls({"甲": []}, password=True)) == kinds.PASSWORD
    begins = book.index(b"\x09\x08\x10\x00") + 20
    protected = book[:begins] + b"\x86\x00\x00\x00" + book[begins:]
    assert kinds.kind_of(protected) == kinds.XLS
    both = book[:begins] + b"\x86\x00\x00\x00\x2f\x00\x00\x00" + book[begins:]
    assert refused(both) == kinds.PASSWORD


def test_a_file_too_large_is_not_looked_into(monkeypatch):
    monkeypatch.setattr(limits, "FILE", 2_000_000)
    assert kinds.kind_of(b"a" * 2_000_000) == kinds.TEXT
    assert refused(b"a" * 3_000_001).startswith("文件超过 2 MB，没有读")
