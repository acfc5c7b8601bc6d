"""A binary workbook (.xlsb), written by hand: records of a number, a length and what is in them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence
from typing import Any

_OPEN = "http://schemas.openxmlformats.org"
_OFFICE = f"{_OPEN}/officeDocument/2006/relationships"
_RELATIONS = f'<Relationships xmlns="{_OPEN}/package/2006/relationships">{{}}</Relationships>'
_RELATION = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'


def xlsb(sheets: dict[str, Sequence[Sequence[Any]]]) -> bytes:
    """Sheets of texts and numbers."""
    made = io.BytesIO()
    related = ""
    book = _record(0x83, b"") + _record(0x99, bytes(12)) + _record(0x8F, b"")
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml", f'<Types xmlns="{_OPEN}/package/2006/content-types"></Types>'
        )
        main = _RELATION.format("rId1", _OFFICE, "officeDocument", "xl/workbook.bin")
        packed.writestr("_rels/.rels", _RELATIONS.format(main))
        for number, (name, rows) in enumerate(sheets.items(), 1):
            part = f"worksheets/sheet{number}.bin"
            related += _RELATION.format(f"rId{number}", _OFFICE, "worksheet", part)
            head = struct.pack("<II", 0, number) + _text(f"rId{number}")
            book += _record(0x9C, head + _text(name))
            packed.writestr(f"xl/{part}", _sheet(rows))
        book += _record(0x90, b"") + _record(0x9D, bytes(26)) + _record(0x84, b"")
        packed.writestr("xl/workbook.bin", book)
        packed.writestr("xl/_rels/workbook.bin.rels", _RELATIONS.format(related))
    return made.getvalue()


def _sheet(rows: Sequence[Sequence[Any]]) -> bytes:
    wide = max((len(row) for row in rows), default=1)
    made = _record(0x81, b"")
    made += _record(0x94, struct.pack("<IIII", 0, max(len(rows) - 1, 0), 0, wide - 1))
    made += _record(0x91, b"")
    for down, row in enumerate(rows):
        made += _record(0x00, struct.pack("<I", down) + bytes(13))
        for across, value in enumerate(row):
            place = struct.pack("<II", across, 0)
            if isinstance(value, (int, float)):
                made += _record(0x05, place + struct.pack("<d", value))
            elif value:
                made += _record(0x06, place + _text(value))
    return made + _record(0x92, b"") + _record(0x82, b"")


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes) -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0xFF, 0x01])
    return number + _varied(len(content)) + content


def _varied(number: int) -> bytes:
    made = b""
    while number >= 0x80:
        made += bytes([number & 0x7F | 0x80])
        number >>= 7
    return made + bytes([number])
