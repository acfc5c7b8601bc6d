"""What the page says of the columns is what the checks ask, and the workbook is one to fill in."""

import io

from openpyxl import load_workbook

from calculator.engine.roster.fields import FIELDS
from scripts.roster_page.filling import filled_in, workbook
from tests import frozen

SHOWN = {column.title: column for column in filled_in(frozen.rules(), frozen.SCHEME, frozen.DAY)}


def test_every_column_is_told_in_the_order_of_the_workbook():
    assert list(SHOWN) == list(FIELDS.values())
    assert all(column.written for column in SHOWN.values())


def test_what_is_known_is_named_unless_it_is_yes_or_no():
    assert "城镇登记失业" in SHOWN["人群"].options
    assert SHOWN["是否合格"].options == []


def test_the_same_options_are_named_once():
    known = [tuple(column.options) for column in SHOWN.values() if column.options]
    assert len(known) == len(set(known))
    assert SHOWN["结业时人群"].same == "人群"
    assert [name for name, column in SHOWN.items() if column.same] == ["结业时人群"]


def test_a_blank_cell_is_told_where_a_check_looks_at_it():
    assert SHOWN["出勤率"].blank == "空着算缺信息"
    assert SHOWN["已享受补贴次数"].blank.startswith("没有写已享受补贴次数的")
    assert SHOWN["已过退休年龄"].blank == ""  # by default nobody asks
    assert SHOWN["姓名"].blank == ""


def test_the_workbook_has_the_columns_and_names_documents_by_their_titles():
    made = workbook(frozen.catalogue(), frozen.compiled(), frozen.SCHEME)
    sheets = load_workbook(io.BytesIO(made))
    assert [cell.value for cell in sheets.worksheets[0][1]] == list(FIELDS.values())
    said = [cell for row in sheets["填写说明"].iter_rows(values_only=True) for cell in row if cell]
    assert any("《" in cell and cell.endswith("四（五）") for cell in said)
    assert not any(cell.startswith("yunzhou-2026 ") for cell in said)
