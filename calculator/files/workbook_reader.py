"""The sheets of a workbook (XLSX), read as text: what each cell shows, row by row as it stands there."""

from calculator.engine.plan.headings import TableError
from calculator.files import workbook_numbers
from calculator.files.unzip import Packed, UnzipError
from calculator.files.workbook_parts import WorkbookParts
from calculator.files.xml_pieces import XmlError, attribute, pieces, text_of

_MOST = 60_000_000  # bytes of one part; more rows than anybody looks through
_WIDEST = 256  # columns that are looked at
_OLD = b"\xd0\xcf\x11\xe0"  # how files of the old Office begin, and those with a password
_LOCKED = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
_ZIP = b"PK"
_SAVE = "请用 Excel 或 WPS 另存为 .xlsx，再装入"
_DAMAGED = "工作簿里面读不通；" + _SAVE
# (a part that tells the kind of file, what it is)
_OTHERS = (
    ("word/document.xml", "这是 Word 文档，不是工作簿；请把表复制出来粘贴，或另存为 .xlsx"),
    ("ppt/presentation.xml", "这是幻灯片，不是工作簿；请把表复制出来粘贴"),
    ("xl/workbook.bin", "这是 .xlsb 工作簿，读不了；" + _SAVE),
    ("content.xml", "这是 .ods 表格，读不了；" + _SAVE),
    ("Index/Document.iwa", "这是 Numbers 表格，读不了；请导出为 Excel（.xlsx），再装入"),
)


class WorkbookError(TableError):
    """The file cannot be read as a workbook; `message` says what it is and what to do."""


class Table:
    """What stands on a sheet: `rows` {number from 1: {column from 0: text}}, `merged` [(first row, first
    column, last row, last column)], `hidden` numbers of the rows that are not shown."""

    def __init__(self):
        self.rows = {}
        self.merged = []
        self.hidden = []


class Workbook:
    """The workbook that `content` is: `sheets` [(name, whether it is hidden)] in their order.

    Raises WorkbookError, also from `table`.
    """

    def __init__(self, content):
        if not content:
            raise WorkbookError("文件是空的，里面什么也没有；请重新保存，再装入")
        if content[:4] == _OLD:
            if _LOCKED in content:
                raise WorkbookError("文件加了密码，读不了；请去掉密码另存一份，再装入")
            raise WorkbookError("这是老式的 .xls（或别的老式 Office 文件），读不了；" + _SAVE)
        if content[:2] != _ZIP:
            raise WorkbookError("这不是 .xlsx 工作簿；" + _SAVE)
        try:
            self._packed = Packed(content, _MOST)
            self._open()
        except (UnzipError, XmlError) as error:
            raise WorkbookError(getattr(error, "message", _DAMAGED))

    def table(self, place):
        """The Table on the sheet at this place of `sheets`."""
        try:
            return self._table(self._packed.read(self._parts[place]))
        except (UnzipError, XmlError) as error:
            raise WorkbookError(getattr(error, "message", _DAMAGED))

    def _open(self):
        for part, message in _OTHERS:
            if part in self._packed.names:
                raise WorkbookError(message)
        parts = WorkbookParts(self._packed)
        if not parts.found:
            raise WorkbookError("这个压缩包里没有工作簿；请装入 .xlsx 文件本身")
        self.sheets = [(name, hidden) for name, hidden, _ in parts.sheets]
        self._parts = [part for _, _, part in parts.sheets]
        self._in_1904 = parts.in_1904
        self._shared, self._looks = [], []
        for target, kind, _ in parts.related:
            if target in self._packed.names and kind == "sharedStrings":
                self._shared = _shared_texts(self._packed.read(target))
            if target in self._packed.names and kind == "styles":
                self._looks = _looks(self._packed.read(target))

    def _table(self, data):
        table = Table()
        number = column = 0
        cells = {}
        inside_cell = inside = b""
        value = formula = ""
        texts = []
        phonetic = False
        for tag, inside, raw in pieces(data):
            if tag == "row":
                number = int(attribute(inside, "r") or number + 1)
                column = -1
                cells = {}
                table.rows[number] = cells
                if attribute(inside, "hidden") in ("1", "true"):
                    table.hidden.append(number)
            elif tag == "c":
                inside_cell = inside
                name = attribute(inside, "r")
                column = _column(name) if name else column + 1
                value = formula = ""
                texts = []
            elif tag == "v":
                value = text_of(raw)
            elif tag == "f":
                formula = text_of(raw) or "…"
            elif tag == "rPh":
                phonetic = True
            elif tag == "/rPh":
                phonetic = False
            elif tag == "t" and not phonetic:
                texts.append(text_of(raw))
            elif tag == "/c" and column < _WIDEST:
                text = self._shown(inside_cell, value, "".join(texts))
                if formula and not value:
                    text = "=" + formula  # not reckoned yet: no number may be made up
                if text:
                    cells[column] = text
            elif tag == "mergeCell":
                first, _, last = attribute(inside, "ref").partition(":")
                if last:
                    table.merged.append(_place(first) + _place(last))
        return table

    def _shown(self, inside, value, text):
        """What a cell shows."""
        kind = attribute(inside, "t")
        if kind == "s":
            place = int(value) if value.isdigit() else -1
            if not 0 <= place < len(self._shared):
                raise XmlError()
            return self._shared[place]
        if kind == "inlineStr":
            return _text(text)
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind in ("str", "e", "d"):
            return _text(value)
        if not value:
            return ""
        style = attribute(inside, "s")
        look = ""
        if style.isdigit() and int(style) < len(self._looks):
            look = self._looks[int(style)]
        return workbook_numbers.shown(value, look, self._in_1904)


def _shared_texts(data):
    """The texts that cells share, in their order; what is said beside the signs is left out."""
    found, texts = [], []
    phonetic = False
    for tag, _, raw in pieces(data):
        if tag == "si":
            texts = []
        elif tag in ("rPh", "/rPh"):
            phonetic = tag == "rPh"
        elif tag == "t" and not phonetic:
            texts.append(text_of(raw))
        elif tag == "/si":
            found.append(_text("".join(texts)))
    return found


def _looks(data):
    """What the numbers of each style show, see `workbook_numbers.shown_as`."""
    codes, found = {}, []
    listed = False
    for tag, inside, _ in pieces(data):
        if tag == "numFmt":
            codes[attribute(inside, "numFmtId")] = attribute(inside, "formatCode")
        elif tag in ("cellXfs", "/cellXfs"):
            listed = tag == "cellXfs"
        elif tag == "xf" and listed:
            name = attribute(inside, "numFmtId")
            number = int(name) if name.isdigit() else 0
            found.append(workbook_numbers.shown_as(number, codes.get(name, "")))
    return found


def _text(text):
    """A text with the characters that workbooks write as ``_x000B_``."""
    text = text.replace("\r\n", "\n")
    at = text.find("_x")
    while at >= 0:
        code = text[at + 2 : at + 6]
        if text[at + 6 : at + 7] == "_" and all(c in "0123456789ABCDEFabcdef" for c in code):
            text = text[:at] + chr(int(code, 16)) + text[at + 7 :]
        at = text.find("_x", at + 1)
    return text


def _place(name):
    """(row from 1, column from 0) of a cell's name."""
    digits = "".join([c for c in name if c in "0123456789"])
    return int(digits or 0), _column(name)


def _column(name):
    """The column of a cell's name, from 0: 27 of AB12."""
    column = 0
    for char in name:
        if "A" <= char <= "Z":
            column = column * 26 + ord(char) - ord("A") + 1
    return column - 1
