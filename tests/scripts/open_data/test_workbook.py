"""The workbook: a sheet per list, the same bytes every time, nothing that runs."""

import io
import time
from zipfile import ZipFile

import openpyxl
import pytest

from scripts.catalogue.loading import load
from scripts.open_data.cells import Cells
from scripts.open_data.columns import TABLES
from scripts.open_data.edition import Edition
from scripts.open_data.records import open_data
from scripts.open_data.terms import LICENCE
from scripts.open_data.workbook import ABOUT, to_xlsx
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


CATALOGUE = load()[0]
VERSION = Edition(CATALOGUE, compile_rules(CATALOGUE)).version
CELLS = Cells(open_data(CATALOGUE))
BYTES = to_xlsx(CELLS, VERSION)
BOOK = openpyxl.load_workbook(io.BytesIO(BYTES))


def test_the_same_data_give_the_same_bytes_at_another_time():
    time.sleep(2.1)  # a zip file tells times two seconds apart
    assert to_xlsx(Cells(open_data(load()[0])), VERSION) == BYTES


def test_no_time_of_saving_is_left_in_the_file():
    with ZipFile(io.BytesIO(BYTES)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert BOOK.properties.modified.date() == BOOK.properties.created.date() == VERSION.newest


def test_one_sheet_explains_and_each_list_has_its_own():
    assert BOOK.sheetnames == [ABOUT, *(table.title for table in TABLES.values())]


def test_the_first_sheet_says_version_hash_licence_and_how_to_cite():
    text = {row[0].value: row[1].value for row in BOOK[ABOUT].iter_rows()}
    assert VERSION.rules in text.values() and VERSION.sha256 in text.values()
    assert text["许可"] == LICENCE
    assert text["怎样引用"] == VERSION.citation


@pytest.mark.parametrize("name", TABLES)
def test_a_sheet_holds_every_record(name):
    sheet = BOOK[TABLES[name].title]
    header, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert header == [column.heading for column in TABLES[name].columns.values()]
    assert [[v if v is not None else "" for v in row] for row in rows] == CELLS.rows(name)
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet["A1"].font.bold
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert all(8 <= dimension.width <= 60 for dimension in sheet.column_dimensions.values())


def test_text_that_starts_like_a_formula_stays_text():
    data = open_data(load()[0])
    data["fields"][0]["name"] = "=1+1"
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(Cells(data), VERSION)))
    cell = book[TABLES["fields"].title]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
