"""The same of the sheets of an OpenDocument file as `sheet_xml` says of others: how far their cells reach,
what is hidden, which formulas have no value. There a row or a cell may stand for a million.
"""

from __future__ import annotations

import html
import re

from calculator.sheets import attributes, limits
from calculator.sheets.sheet_xml import NOT_RECKONED, Look

_TABLE, _ROW = b"<table:table ", b"<table:table-row"
_REPEATED_ROWS = re.compile(rb'table:number-rows-repeated="(\d+)"')
_REPEATED = re.compile(rb'table:number-columns-repeated="(\d+)"')
_CELL = re.compile(rb"<table:(?:covered-)?table-cell([^>]*)>")
_COLUMN = re.compile(rb"<table:table-column([^>]*)>")
_NAME = re.compile(rb'table:name="([^"]*)"')
_HIDDEN = re.compile(rb'table:visibility="(?:collapse|filter)"')
_CONTENT = (b"office:value-type", b"calcext:value-type", b"<text:p", b"table:formula")
_FORMULA = b"table:formula"


def looks(content: bytes) -> dict[str, Look]:
    """{name of a sheet: its Look} of the part ``content.xml``."""
    found = {}
    for each in attributes.usual(content).split(_TABLE)[1:]:
        if name := _NAME.search(each[: each.find(b">")]):
            found[html.unescape(name[1].decode("utf-8", "replace"))] = _look(each)
    return found


def _look(xml: bytes) -> Look:
    found = Look()
    head, *rows = xml.split(_ROW)
    column = 0
    for inside in _COLUMN.findall(head):
        wide = _times(_REPEATED, inside)
        if _HIDDEN.search(inside):
            last = min(column + wide, limits.COLUMNS)
            found.hidden_columns.update(range(column + 1, last + 1))
        column += wide
    number = 0
    for row in rows:
        begins = row[: row.find(b">")]
        times = _times(_REPEATED_ROWS, begins)
        if any(sign in row for sign in _CONTENT):
            if _HIDDEN.search(begins):
                found.hidden_rows.update(range(number + 1, number + min(times, limits.ROWS) + 1))
            found.widest = max(found.widest, _cells(found, row, number + 1))
            found.last = number + times
        number += times
    return found


def _cells(found: Look, row: bytes, number: int) -> int:
    """The last column, from 1, of a row's cells with something in them."""
    column = last = 0
    for inside in _CELL.findall(row):
        times = _times(_REPEATED, inside)
        holds = b"value-type" in inside
        if not holds and _FORMULA in inside:
            found.texts[number, column] = NOT_RECKONED
        column += times
        if holds or not inside.endswith(b"/"):
            last = column
    return last


def _times(repeated: re.Pattern[bytes], inside: bytes) -> int:
    told = repeated.search(inside)
    return int(told[1]) if told else 1
