"""The same of OpenDocument, where one row may stand for a million."""

from calculator.sheets.sheet_ods import looks
from calculator.sheets.sheet_xml import NOT_RECKONED
from tests.made_sheets import ods_cell, ods_rows

BLANK = '<table:table-cell table:number-columns-repeated="16383"/>'


def looked(rows, name="甲&amp;乙"):
    [(found, look)] = looks(
        f'<table:table table:name="{name}">{rows}</table:table>'.encode()
    ).items()
    assert found == name.replace("&amp;", "&")
    return look


def test_blank_rows_and_cells_at_the_end_do_not_count():
    rows = f"<table:table-row>{ods_cell('a')}{BLANK}</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="1048575">{BLANK}</table:table-row>'
    assert (looked(rows).last, looked(rows).widest) == (1, 1)


def test_repeated_cells_and_rows_do():
    wide = f"<table:table-row>{BLANK}{ods_cell('a')}</table:table-row>"
    assert looked(wide).widest == 16384
    long = (
        f'<table:table-row table:number-rows-repeated="1048576">{ods_cell("a")}</table:table-row>'
    )
    assert looked(long).last == 1048576
    assert looked(ods_rows([["a"], [], ["", "b"]])).last == 3


def test_what_is_hidden():
    rows = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows += ods_rows([["a", "b"]])
    rows += f'<table:table-row table:visibility="filter">{ods_cell("c")}</table:table-row>'
    assert (looked(rows).hidden_rows, looked(rows).hidden_columns) == ({2}, {2})


def test_a_formula_without_a_value():
    rows = f'<table:table-row>{ods_cell("a")}<table:table-cell table:formula="of:=[.A1]"/></table:table-row>'
    assert looked(rows).texts == {(1, 1): NOT_RECKONED}
    kept = rows.replace("/></table:table-row>", ' office:value-type="float"/></table:table-row>')
    assert looked(kept).texts == {}


def test_every_sheet_by_its_name():
    two = "".join(f'<table:table table:name="{name}"></table:table>' for name in "甲乙")
    assert list(looks(two.encode())) == ["甲", "乙"]
