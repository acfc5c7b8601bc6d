"""Every file of the open data below ``data/``, by name."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.open_data import csv_data, workbook
from scripts.open_data import records as open_data
from scripts.open_data import schemas as data_schema
from scripts.open_data.cells import Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.version import data_version


def downloads(catalogue: Catalogue) -> Iterator[tuple[str, str | bytes]]:
    """(file name, content) of the JSON, the CSV files, the workbook and the schemas."""
    yield open_data.FILE, open_data.to_json(catalogue)
    cells = Cells(open_data.open_data(catalogue))
    for name in TABLES:
        yield csv_data.file_of(name), csv_data.to_csv(cells, name)
        yield data_schema.file_of(name), data_schema.to_json(data_schema.list_schema(name))
    yield data_schema.CATALOG_FILE, data_schema.to_json(data_schema.catalog_file_schema())
    yield workbook.FILE, workbook.to_xlsx(cells, data_version(catalogue))
