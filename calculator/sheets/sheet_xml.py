"""What the reader of workbooks does not say of a sheet in XML, and what has to be known before it lays one
out: how far its cells reach, what is hidden, which formulas have no value beside them.

Tags may carry any prefix; a sheet of a hundred thousand rows is looked through in a fraction of a second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from calculator.sheets import attributes, limits

Place = tuple[int, int]
"""(row from 1, column from 0)."""


@dataclass
class Look:
    """`last` row and `widest` column (from 1) with something in them; the numbers of `hidden_rows` and
    `hidden_columns`; `texts` {place: text} of cells that hold no value: a formula that was not reckoned,
    an error.
    """

    last: int = 0
    widest: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    texts: dict[Place, str] = field(default_factory=dict)


NOT_RECKONED = "=…"
"""Stands in a cell whose formula has no value stored beside it: none may be made up."""

_TAG = rb"<(?:\w+:)?"
_ROW = re.compile(
    rb"<row\b([^>]*)>"
)  # begins with what can be searched for, and is ten times as quick
_PREFIXED_ROW = re.compile(_TAG + rb"row\b([^>]*)>")
_NUMBER = re.compile(rb'\sr="(\d+)"')
_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_ROWS = b"sheetData"  # columns are told of before them
_COLUMN = re.compile(_TAG + rb"col\b([^>]*)>")
_SPAN = re.compile(rb'\s(min|max)="(\d+)"')
_NAMED = rb' r="'
_LETTERS = {wide: re.compile(_NAMED + rb"([A-Z]{%b})\d" % wide) for wide in (b"3,", b"2")}
_CELL = re.compile(_TAG + rb"(?:row\b([^>]*)|c\b([^>]*[^/>]|))>(?!</)")
_NAME = re.compile(rb'\sr="([A-Z]+)(\d+)"')
_VALUELESS = re.compile(
    _TAG
    + rb"c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    + rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ERROR = re.compile(
    _TAG + rb'c\b([^>]*\st="e"[^>]*)>(?:(?!</(?:\w+:)?c>).){0,4096}?v>([^<]*)<', re.DOTALL
)
_TEXT_RESULT = b't="str"'  # of IF(…,""): blank on purpose


def look(xml: bytes) -> Look:
    """The Look of the sheet that this part of an XLSX workbook is."""
    xml = attributes.usual(xml)
    found = Look()
    rows = (_PREFIXED_ROW if b":row" in xml else _ROW).findall(xml)
    numbers = [_NUMBER.search(inside) for inside in rows]
    found.last = max((int(number[1]) for number in numbers if number), default=0)
    unnumbered = sum(1 for number in numbers if not number)
    found.last += unnumbered
    found.widest = _widest(xml) if _all_named(xml, len(rows) - unnumbered) else limits.CELLS
    if found.last * found.widest > limits.CELLS or found.widest > limits.COLUMNS:
        found.last, found.widest = _extent(xml)
    for inside, number in zip(rows, numbers, strict=True):
        if number and _HIDDEN.search(inside):
            found.hidden_rows.add(int(number[1]))
    for inside in _COLUMN.findall(xml.split(_ROWS, 1)[0]):
        if _HIDDEN.search(inside):
            span = {name: int(told) for name, told in _SPAN.findall(inside)}
            last = min(span.get(b"max", 0), limits.COLUMNS)
            found.hidden_columns.update(range(span.get(b"min", 1), last + 1))
    if b"<f" in xml or b":f" in xml:
        for inside in _VALUELESS.findall(xml):
            if _TEXT_RESULT not in inside:
                _put(found, inside, NOT_RECKONED)
    if b't="e"' in xml:
        for inside, said in _ERROR.findall(xml):
            _put(found, inside, said.decode("utf-8", "replace"))
    return found


def _put(found: Look, inside: bytes, text: str) -> None:
    if name := _NAME.search(inside):
        found.texts[int(name[2]), column_of(name[1]) - 1] = text


def _all_named(xml: bytes, numbered: int) -> bool:
    """Whether each cell surely says where it stands; a prefix is not looked behind."""
    cells = xml.count(b"<c ") + xml.count(b"<c>") + xml.count(b":c ") + xml.count(b":c>")
    return xml.count(_NAMED) >= cells + numbered


def _widest(xml: bytes) -> int:
    """No cell stands further right than this column, from 1."""
    if _LETTERS[b"3,"].search(xml):
        return 26**3
    pairs = set(_LETTERS[b"2"].findall(xml))
    return max(map(column_of, pairs), default=26)


def _extent(xml: bytes) -> Place:
    """(last row, last column) of the cells that hold something, both from 1."""
    last = widest = row = column = 0
    for found in _CELL.finditer(xml):
        in_row, in_cell = found.groups()
        if in_row is not None:
            number = _NUMBER.search(in_row)
            row, column = int(number[1]) if number else row + 1, 0
            continue
        name = _NAME.search(in_cell)
        column = column_of(name[1]) if name else column + 1
        row = int(name[2]) if name else row
        last, widest = max(last, row), max(widest, column)
    return last, widest


def column_of(letters: bytes) -> int:
    """The number of a column from 1: 28 of AB."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
