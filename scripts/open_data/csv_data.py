"""Each list of the open data as a CSV file that Excel opens without asking.

UTF-8 with a byte-order mark, lines ended by CR LF, a Chinese header row. The JSON keys behind the
headings are in `columns.TABLES` and on the data page.
"""

from __future__ import annotations

import csv
import io

from calculator.files.cells import harmless
from scripts.open_data.cells import Cells
from scripts.open_data.columns import TABLES


def file_of(list_name: str) -> str:
    """Where the CSV file of a list stands."""
    return f"data/{list_name}.csv"


def to_csv(cells: Cells, list_name: str) -> bytes:
    """The whole file of one list."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.heading for column in TABLES[list_name].columns.values())
    for row in cells.rows(list_name):
        writer.writerow(harmless(cell) for cell in row)
    return text.getvalue().encode("utf-8-sig")
