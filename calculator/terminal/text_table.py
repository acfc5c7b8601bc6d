"""Tables for the terminal, in columns that line up with wide characters, and as CSV."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO


def width(text: str) -> int:
    """Columns of a terminal that `text` takes: two for a wide character, none for a mark."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "FW" else 1
        for c in text
    )


def printable(text: str) -> str:
    """`text` without what would steer a terminal; lines and spaces stay."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or (c.isspace() and c != "\r") else "\ufffd" for c in text)


def lines(headings: Sequence[str], rows: Iterable[Sequence[str]], right: str = "") -> list[str]:
    """`headings`, a rule and `rows` as lines of text.

    `right` has an ``r`` for each column to be set flush right, anything else for the others.
    """
    table = [list(headings), *(list(row) for row in rows)]
    widths = [max(width(row[i]) for row in table) for i in range(len(headings))]
    made = [_line(row, widths, right) for row in table]
    return [made[0], "-" * (sum(widths) + 2 * (len(widths) - 1)), *made[1:]]


def _line(row: Sequence[str], widths: Sequence[int], right: str) -> str:
    cells = []
    for i, cell in enumerate(row):
        space = " " * (widths[i] - width(cell))
        cells.append(space + cell if right[i : i + 1] == "r" else cell + space)
    return "  ".join(cells).rstrip()


def write_csv(
    file: TextIO, headings: Sequence[str], rows: Iterable[Sequence[str]], mark: bool = False
) -> None:
    """Write `headings` and `rows` as CSV, one line per row; with the mark of UTF-8 before it."""
    file.write("\ufeff" if mark else "")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
