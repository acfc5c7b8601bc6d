"""The rows of the desk for many classes, as its fields hold them: one text of CSV."""

from __future__ import annotations

import csv
import io


def cells(fields: dict[str, str]) -> list[dict[str, str]]:
    """The cells of each row, by column."""
    return list(csv.DictReader(io.StringIO(fields["rows"])))


def with_cells(fields: dict[str, str], row: int, **texts: str) -> dict[str, str]:
    """`fields` with these texts in a row, from 0."""
    rows = cells(fields)
    rows[row] |= texts
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return fields | {"rows": text.getvalue().rstrip("\n")}
