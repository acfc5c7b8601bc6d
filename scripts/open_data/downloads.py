"""Every file of the open data below ``data/``, by name."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.open_data import csv_data, file_schema, records, schemas, workbook
from scripts.open_data.cells import Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.edition import Edition


def downloads(edition: Edition) -> Iterator[tuple[str, str | bytes]]:
    """(file name, content) of the JSON, the CSV files, the workbook and the schemas."""
    yield records.FILE, edition.text
    cells = Cells(edition.data)
    for name in TABLES:
        yield csv_data.file_of(name), csv_data.to_csv(cells, name)
        yield schemas.file_of(name), schemas.to_json(schemas.list_schema(name))
    yield file_schema.PUBLISHED_AS, schemas.to_json(file_schema.file_schema())
    yield workbook.FILE, workbook.to_xlsx(cells, edition.version)
