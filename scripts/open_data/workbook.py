"""The open data as one XLSX workbook: a sheet that explains it, then a sheet per list.

The same data give the same bytes: times in the file are those of the newest document.
"""

from __future__ import annotations

import io
import re
from datetime import datetime, time
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scripts.open_data.cells import Cell, Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.terms import LICENCE, DataVersion

FILE = "data/catalog.xlsx"
ABOUT = "说明"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say
_NARROWEST, _WIDEST = 8, 60
_HEADER = PatternFill("solid", fgColor="12505C")
_TOP = Alignment(vertical="top", wrap_text=True)


def to_xlsx(cells: Cells, version: DataVersion) -> bytes:
    """The bytes of the workbook."""
    book = Workbook()
    book.properties.creator = version.site
    book.properties.created = datetime.combine(version.newest, time())
    book.remove(book.worksheets[0])
    _about(book.create_sheet(ABOUT), cells, version)
    for name, table in TABLES.items():
        headings = [column.heading for column in table.columns.values()]
        _sheet(book.create_sheet(table.title), headings, cells.rows(name))
    written = io.BytesIO()
    book.save(written)
    return _timeless(written.getvalue(), version)


def _about(sheet: Worksheet, cells: Cells, version: DataVersion) -> None:
    lines: list[list[Cell]] = [
        ["这是什么", "从公开的政策文件整理的数据，非官方整理，以文件原文为准。"],
        ["数据版本", version.rules],
        ["catalog.json 的 SHA-256", version.sha256],
        ["最新一份文件的成文日期", version.newest.isoformat()],
        ["许可", LICENCE],
        ["怎样引用", version.citation],
        ["文件没有印的", "格子空着；空着不是零。"],
        ["几项写在一格", "用“；”隔开。出处写成“《文件》条款：原文”。"],
    ]
    for name, table in TABLES.items():
        lines.append(
            [f"表：{table.title}", f"每行是{table.record}，共 {len(cells.data[name])} 行。"]
        )
        lines += [[f"　{c.heading}（{key}）", c.meaning] for key, c in table.columns.items()]
    _sheet(sheet, ["项目", "内容"], lines)


def _sheet(sheet: Worksheet, headings: list[str], rows: list[list[Cell]]) -> None:
    """Fill `sheet`: headings that stay in sight and filter, text wrapped, no formula."""
    table: list[list[Cell]] = [list(headings), *rows]
    for i, row in enumerate(table, 1):
        for j, value in enumerate(row, 1):
            cell = sheet.cell(i, j, value if value != "" else None)
            cell.alignment = _TOP
            if isinstance(value, str) and value:
                cell.data_type = "s"  # text even where it starts like a formula
            if i == 1:
                cell.font = Font(bold=True, color="FFFFFF")
                cell.fill = _HEADER
    for j in range(len(headings)):
        sheet.column_dimensions[get_column_letter(j + 1)].width = _width([r[j] for r in table])
    sheet.freeze_panes = "A2" if sheet.title == ABOUT else "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _width(column: list[Cell]) -> int:
    """A width in which nine cells of ten need no second line, within bounds."""
    lengths = sorted(sum(1 if c.isascii() else 2 for c in str(cell)) for cell in column)
    usual = max(lengths[len(lengths) * 9 // 10], 2 * len(str(column[0])) + 3)
    return min(max(usual + 2, _NARROWEST), _WIDEST)


def _timeless(data: bytes, version: DataVersion) -> bytes:
    """The workbook without the time at which it was saved."""
    saved = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
    stamp = f"{version.newest.isoformat()}T00:00:00Z".encode()
    result = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(result, "w") as new:
        for name in sorted(old.namelist()):
            content = saved.sub(rb"\g<1>" + stamp, old.read(name))
            info = ZipInfo(name, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, content)
    return result.getvalue()
