"""Files as offices make them, written here: workbooks by openpyxl and by hand, OpenDocument by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]

_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(rows: Rows, change: Callable[[Worksheet], object] | None = None, name: str = "") -> bytes:
    """A workbook of one sheet with these rows, after `change` has been made to the sheet."""
    return books(
        {name or "Sheet1": rows}, lambda book: change(book.worksheets[0]) if change else None
    )


def books(sheets: dict[str, Rows], change: Callable[[Workbook], object] | None = None) -> bytes:
    """A workbook of these sheets, after `change` has been made to it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def xlsx_of(sheet_data: str, before: str = "", prefix: str = "") -> bytes:
    """A workbook by hand: `sheet_data` the rows in XML, `before` what stands before them."""
    mark = f":{prefix.rstrip(':')}" if prefix else ""
    sheet = (
        f'<{prefix}worksheet xmlns{mark}="{_MAIN}">{before}<{prefix}sheetData>{sheet_data}'
        f"</{prefix}sheetData></{prefix}worksheet>"
    )
    book = Workbook()
    made = io.BytesIO()
    book.save(made)
    return with_part(made.getvalue(), "xl/worksheets/sheet1.xml", sheet.encode())


def with_part(packed: bytes, name: str, content: bytes) -> bytes:
    """The same file with another part, or with one more."""
    made = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(packed))
    with old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return made.getvalue()


def lying(packed: bytes, name: str, size: int) -> bytes:
    """The same file, its list of parts saying that `name` has `size` bytes."""
    at = packed.rfind(b"PK\x01\x02")
    entry = packed.rfind(name.encode(), at - 10_000 if at > 10_000 else 0)
    head = packed.rfind(b"PK\x01\x02", 0, entry)
    return packed[: head + 24] + size.to_bytes(4, "little") + packed[head + 28 :]


def ods(*tables: tuple[str, str], manifest: str = "") -> bytes:
    """An OpenDocument file of (name, rows in XML)."""
    names = " ".join(
        f'xmlns:{n}="{_NAMES}{n}:1.0"' for n in ("office", "table", "text", "manifest")
    )
    body = "".join(f'<table:table table:name="{n}">{rows}</table:table>' for n, rows in tables)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", _SPREADSHEET)
        entry = (
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_SPREADSHEET}"/>'
        )
        packed.writestr(
            "META-INF/manifest.xml",
            f"<manifest:manifest {names}>{entry}{manifest}</manifest:manifest>",
        )
        packed.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return made.getvalue()


def ods_rows(rows: Rows) -> str:
    """Rows of text and numbers as OpenDocument writes them."""
    return "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows
    )


def ods_cell(value: Any) -> str:
    """One cell of it."""
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, (int, float)):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p>'
        "</table:table-cell>"
    )


def csv(rows: Iterable[Sequence[Any]], separator: str = ",") -> str:
    """Rows as text, a cell in quotes where it needs them."""
    return "".join(separator.join(_cell(cell, separator) for cell in row) + "\r\n" for row in rows)


def _cell(value: Any, separator: str) -> str:
    text = "" if value is None else str(value)
    quoted = any(sign in text for sign in (separator, '"', "\n"))
    return '"' + text.replace('"', '""') + '"' if quoted else text
