"""A file, whatever kind it is, as its sheets."""

from __future__ import annotations

from calculator.sheets import kinds, text_file, workbook
from calculator.sheets.sheet import Sheet


def sheets(content: bytes) -> list[Sheet]:
    """The sheets of the file that `content` is, in their order. Raises SheetError."""
    kind = kinds.kind_of(content)
    return [text_file.read(content)] if kind == kinds.TEXT else workbook.read(content, kind)
