"""What kind of file it is, told by what it holds and never by its name."""

from __future__ import annotations

from calculator.files.unzip import Packed, UnzipError
from calculator.sheets import limits
from calculator.sheets.sheet import SheetError

TEXT, XLSX, XLSB, XLS, ODS = "text", "xlsx", "xlsb", "xls", "ods"

_OLD = b"\xd0\xcf\x11\xe0"  # files of the old Office, and new ones with a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_BOOKS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_BEGINS = b"\x09\x08\x10\x00\x00\x06\x05\x00"  # the first record of such a book
_RECORD, _ITS_SIZE = 4, 16  # bytes of the head of a record, and of what is in the first one
_PROTECTED, _ENCRYPTED = 0x86, 0x2F  # records that may follow it
_EARLIEST = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")  # a sheet without a file around it
_AGAIN = "请用 Excel 或 WPS 打开，另存为 .xlsx，再装入"
PASSWORD = "文件加了密码，读不了；请在 Excel 或 WPS 里去掉密码，另存一份，再装入"
DAMAGED = "文件里面读不通，可能没有下载完或传坏了；请重新保存或再传一次"
# (a part that tells what is packed, what kind of workbook that is)
_PARTS = (("xl/workbook.bin", XLSB), ("xl/workbook.xml", XLSX))
_NOT_PARTS = (
    ("word/document.xml", "这是 Word 文档，不是表格；请把表复制到 Excel 或 WPS 里，存成 .xlsx"),
    ("ppt/presentation.xml", "这是幻灯片，不是表格；请装入名册的表格文件"),
    ("Index/Document.iwa", "这是 Numbers 表格，读不了；请导出为 Excel（.xlsx），再装入"),
)
_NOT_TEXT = (
    (b"%PDF", "这是 PDF，不是表格；请装入做它的那张表，或把表存成 .xlsx、CSV"),
    (b"{\\rtf", "这是 Word 文档，不是表格；请把表存成 .xlsx 或 CSV"),
    (b"\x89PNG", "这是图片，不是表格；请装入名册的表格文件"),
    (b"\xff\xd8\xff", "这是图片，不是表格；请装入名册的表格文件"),
    (b"GIF8", "这是图片，不是表格；请装入名册的表格文件"),
    (b"Rar!", "这是压缩包；请先解压，再装入里面的表格文件"),
    (b"7z\xbc\xaf", "这是压缩包；请先解压，再装入里面的表格文件"),
    (b"\x1f\x8b", "这是压缩包；请先解压，再装入里面的表格文件"),
)
_PAGE = "这是网页（有的系统导出的 .xls 也是），不是表格；" + _AGAIN


def kind_of(content: bytes) -> str:
    """TEXT or the kind of workbook that `content` is. Raises SheetError where it is neither."""
    if not content:
        raise SheetError("文件是空的，里面什么也没有；请重新保存，再装入")
    if len(content) > limits.FILE:
        message = "文件超过 {} MB，没有读；名册用不到这么大，请删掉图片和用不到的工作表，再装入"
        raise SheetError(message.format(limits.FILE // 10**6))
    if content[:2] == b"PK":
        return _packed_kind(content)
    if content[:4] == _OLD:
        if _LOCKED in content:
            raise SheetError(PASSWORD)
        if any(name in content for name in _OLD_BOOKS):
            if _old_password(content):
                raise SheetError(PASSWORD)
            return XLS
        raise SheetError("这是老式的 Office 文件，但不是工作簿；请装入名册的表格文件")
    if content[:2] in _EARLIEST:
        raise SheetError("这是很早的 Excel 存的文件，读不了；" + _AGAIN)
    for begins, message in _NOT_TEXT:
        if content.startswith(begins):
            raise SheetError(message)
    if content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise SheetError(_PAGE)
    return TEXT


def _old_password(content: bytes) -> bool:
    """Whether a book of the old kind is encrypted: a record at its beginning says so."""
    at = content.find(_BEGINS)
    if at < 0:
        return False
    at += _RECORD + _ITS_SIZE
    if int.from_bytes(content[at : at + 2], "little") == _PROTECTED:
        at += _RECORD + int.from_bytes(content[at + 2 : at + 4], "little")
    return int.from_bytes(content[at : at + 2], "little") == _ENCRYPTED


def _packed_kind(content: bytes) -> str:
    try:
        packed = Packed(content, limits.UNPACKED)
        names = set(packed.names)
        if "mimetype" in names and "content.xml" in names:
            said = packed.read("mimetype")
            if b"spreadsheet" in said:
                return ODS
            raise SheetError("这是 OpenDocument 文件，但不是表格；请装入名册的表格文件")
    except UnzipError as error:
        raise SheetError(error.message) from None
    for part, kind in _PARTS:
        if part in names:
            return kind
    for part, message in _NOT_PARTS:
        if part in names:
            raise SheetError(message)
    # Where its parts are elsewhere, its own table says where.
    if "[Content_Types].xml" in names and "_rels/.rels" in names:
        return XLSX
    raise SheetError("这个压缩包里没有工作簿；请解压，装入里面的表格文件")
