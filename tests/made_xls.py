"""A workbook of the old kind (.xls), written by hand: BIFF8 within the little file system around it."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

_SECTOR = 512
_NONE, _END, _OF_FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SMALLEST = 4096  # bytes of a stream that stands by itself


def xls(
    sheets: dict[str, Sequence[Sequence[Any]]],
    merged: Sequence[tuple[int, int, int, int]] = (),
    password: bool = False,
) -> bytes:
    """Sheets of texts and numbers; `merged` (top, left, bottom, right) on each; a `password` is only said
    to be there."""
    bodies = [_sheet(rows, merged) for rows in sheets.values()]
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    if password:
        head += _record(0x002F, struct.pack("<HHHHH", 1, 1, 1, 1, 1) + bytes(44))
    head += _record(0x0042, struct.pack("<H", 1200))
    at = len(head) + sum(12 + 2 * len(name) for name in sheets) + 4
    for body, name in zip(bodies, sheets, strict=True):
        head += _record(0x0085, struct.pack("<IBB", at, 0, 0) + _text(name, "<BB"))
        at += len(body)
    return _filed("Workbook", head + _record(0x000A, b"") + b"".join(bodies))


def _sheet(rows: Sequence[Sequence[Any]], merged: Sequence[tuple[int, int, int, int]]) -> bytes:
    wide = max((len(row) for row in rows), default=0)
    made = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
    made += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, wide, 0))
    for down, row in enumerate(rows):
        for across, value in enumerate(row):
            place = struct.pack("<HHH", down, across, 0)
            if isinstance(value, (int, float)):
                made += _record(0x0203, place + struct.pack("<d", value))
            elif value:
                made += _record(0x0204, place + _text(value, "<HB"))
    if merged:
        ranges = b"".join(struct.pack("<HHHH", *(a[0], a[2], a[1], a[3])) for a in merged)
        made += _record(0x00E5, struct.pack("<H", len(merged)) + ranges)
    return made + _record(0x000A, b"")


def _text(text: str, head: str) -> bytes:
    return struct.pack(head, len(text), 1) + text.encode("utf-16-le")


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _filed(name: str, stream: bytes) -> bytes:
    """The stream in a compound file: a header, the table of sectors, the folder, the stream."""
    stream = stream.ljust(_SMALLEST, b"\0")
    count = -(-len(stream) // _SECTOR)
    chain = [_OF_FAT, _END, *range(3, count + 2), _END]
    table = b"".join(struct.pack("<I", each) for each in chain).ljust(_SECTOR, b"\xff")
    folder = _entry("Root Entry", 5, _END, 0, 1) + _entry(name, 2, 2, len(stream), _NONE)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0)
    header += struct.pack("<I", 0).ljust(436, b"\xff")
    return header + table + folder.ljust(_SECTOR, b"\0") + stream.ljust(count * _SECTOR, b"\0")


def _entry(name: str, kind: int, first: int, size: int, child: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    made = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    made += struct.pack("<III", _NONE, _NONE, child) + bytes(36)
    return made + struct.pack("<IQ", first, size)
