"""Workbooks of every kind that offices have, as sheets: ``.xlsx .xls .xlsb .ods``, by python-calamine.

What is hidden in ``.xls`` and ``.xlsb`` is not told there; hidden rows and columns are read in any kind.
"""

from __future__ import annotations

import io
from typing import Any

from calculator.files.unzip import UnzipError
from calculator.files.workbook_parts import WorkbookParts
from calculator.files.xml_pieces import XmlError
from calculator.sheets import cell_text, kinds, limits, packed, sheet_ods, sheet_xml
from calculator.sheets.sheet import Sheet, SheetError, too_long, too_wide
from calculator.sheets.sheet_xml import Look

MISSING = "读 .xlsx、.xls、.xlsb、.ods 要先安装两个包：在项目文件夹里运行 pip install '.[roster]'；或者把表另存为 CSV，再装入"
_PANIC = "PanicException"  # of the reader, which is no `Exception`


def read(content: bytes, kind: str) -> list[Sheet]:
    """The sheets of the workbook that `content` is, of this `kind`, see `kinds`. Raises SheetError."""
    try:
        import python_calamine
    except ImportError:
        raise SheetError(MISSING) from None
    looked = _looked(content, kind)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        table, visible = (
            python_calamine.SheetTypeEnum.WorkSheet,
            python_calamine.SheetVisibleEnum.Visible,
        )
        tables = [one for one in book.sheets_metadata if one.typ == table]
        shown = {one.name for one in tables if one.visible == visible}
        return _sheets(book, [one.name for one in tables], shown, looked)
    except SheetError:
        raise
    except python_calamine.PasswordError:
        raise SheetError(kinds.PASSWORD) from None
    except (python_calamine.CalamineError, ValueError, OverflowError, OSError):
        raise SheetError(kinds.DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise SheetError(kinds.DAMAGED) from None


def _sheets(book: Any, names: list[str], shown: set[str], looked: dict[str, Look]) -> list[Sheet]:
    if not names:
        raise SheetError("工作簿里没有工作表；请装入有名册的工作簿")
    if len(names) > limits.SHEETS:
        message = "工作簿里有 {} 张工作表，最多读 {} 张；请只留名册，再装入"
        raise SheetError(message.format(len(names), limits.SHEETS))
    return [
        _sheet(book.get_sheet_by_name(name), name not in shown, looked.get(name)) for name in names
    ]


def _sheet(read: Any, hidden: bool, look: Look | None) -> Sheet:
    last, widest = read.end or (-1, -1)  # from 0
    if widest >= limits.COLUMNS:
        raise too_wide(read.name, widest + 1, limits.COLUMNS)
    told, look = look is not None, look or Look()
    text = cell_text.text
    rows = []
    for number, cells in enumerate(read.to_python(skip_empty_area=False), 1):
        if any(cells):
            rows.append((number, [text(cell) for cell in cells]))
        if len(rows) > limits.ROWS:
            raise too_long(read.name, last + 1, limits.ROWS)
    made = Sheet(read.name, rows, hidden)
    made.merged = [
        (top + 1, left, bottom + 1, right)
        for (top, left), (bottom, right) in read.merged_cell_ranges or ()
    ]
    if not told:
        made.hidden_rows = made.hidden_columns = None
        return made
    _put(made, look)
    made.hidden_rows = len(look.hidden_rows & {number for number, _ in made.rows})
    made.hidden_columns = len([c for c in look.hidden_columns if c <= widest + 1])
    return made


def _put(made: Sheet, look: Look) -> None:
    """What stands in cells without a value, into the rows."""
    by_number = dict(made.rows)
    for (row, column), text in sorted(look.texts.items()):
        if column < limits.COLUMNS and len(by_number) <= limits.ROWS:
            cells = by_number.setdefault(row, [])
            cells += [""] * (column + 1 - len(cells))
            cells[column] = text
    made.rows = sorted(by_number.items())


def _looked(content: bytes, kind: str) -> dict[str, Look]:
    """{name of a sheet: its Look} before anything is laid out. Raises SheetError for what is too large."""
    if kind == kinds.XLS:
        return {}
    parts = packed.Parts(content)
    found: dict[str, Look] = {}
    if kind == kinds.XLSX:
        try:
            sheets = WorkbookParts(parts).sheets
        except (UnzipError, XmlError):
            raise SheetError(kinds.DAMAGED) from None
        found = {name: sheet_xml.look(parts.read(part)) for name, _, part in sheets}
    if kind == kinds.ODS:
        found = sheet_ods.looks(parts.read("content.xml"))
    for name, look in found.items():
        if look.widest > limits.COLUMNS:
            raise too_wide(name, look.widest, limits.COLUMNS)
        if look.last * look.widest > limits.CELLS:
            message = "工作表“{}”到第 {} 行还有内容，太长，没有读；请删掉下面用不到的内容，再装入"
            raise SheetError(message.format(name, look.last))
    return found
