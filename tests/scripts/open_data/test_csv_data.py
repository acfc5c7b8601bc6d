"""CSV files: right bytes for Excel, every record once, nothing that would be run as a formula."""

import csv
import io

import pytest

from scripts.catalogue.loading import load
from scripts.open_data.cells import Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.csv_data import file_of, to_csv
from scripts.open_data.records import open_data

pytestmark = pytest.mark.live


DATA = open_data(load()[0])


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", TABLES)
def test_a_file_has_mark_header_and_every_record(name):
    data = to_csv(Cells(DATA), name)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n")
    header, *records = rows(data)
    assert header == [column.heading for column in TABLES[name].columns.values()]
    at = list(TABLES[name].columns).index("id")
    assert [record[at] for record in records] == [record["id"] for record in DATA[name]]
    assert data == to_csv(Cells(DATA), name)
    assert file_of(name) == f"data/{name}.csv"


def test_a_formula_in_the_data_is_made_harmless():
    data = open_data(load()[0])
    data["fields"][0]["name"] = "=HYPERLINK(1)"
    assert rows(to_csv(Cells(data), "fields"))[1][1] == "'=HYPERLINK(1)"
