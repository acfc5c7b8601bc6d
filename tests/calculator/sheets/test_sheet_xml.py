"""What is looked up in the XML of a sheet before it is laid out."""

import pytest

from calculator.sheets import limits
from calculator.sheets.sheet_xml import NOT_RECKONED, column_of, look

FAR = "1048576"


def row(number, *cells, more=""):
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'.encode()


def cell(name, content="<v>1</v>", more=""):
    return f'<c r="{name}"{more}>{content}</c>'


def test_a_usual_sheet_is_no_wider_than_z_and_as_long_as_its_last_row():
    found = look(row(1, cell("A1")) + row(40, cell("L40")))
    assert (found.last, found.widest) == (40, 26)
    assert look(row(1, cell("AD1"), cell("AB1"))).widest == 30


def test_cells_far_away_are_found_and_blank_ones_do_not_count():
    far = look(row(1, cell("A1")) + row(FAR, cell(f"XFD{FAR}")))
    assert (far.last, far.widest) == (1048576, 16384)
    blank = f'<c r="XFD{FAR}" s="1"/><c r="XFC{FAR}" s="1"></c>'
    found = look(row(1, cell("C1")) + row(FAR, blank))
    assert (found.last, found.widest) == (1, 3)


def test_a_million_rows_without_anything_in_them_do_not_count():
    rows = row(1, cell("A1")) + b'<row r="7" s="1"/>' * 300 + b'<row r="1048576" s="1"/>'
    assert look(rows).last == 1


def test_rows_and_cells_without_their_names_are_counted():
    found = look(b"<row>" + b"<c><v>1</v></c>" * 3 + b"</row>" + b"<row><c><v>1</v></c></row>")
    assert (found.last, found.widest) == (2, 3)
    wide = look(b"<row>" + b"<c><v>1</v></c>" * 300 + b"</row>")
    assert wide.widest == 300


def test_what_is_hidden():
    columns = (
        b'<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>'
    )
    found = look(columns + row(1) + row(2, more=' hidden="1"') + row(3, more=' hidden="true"'))
    assert found.hidden_rows == {2, 3}
    assert found.hidden_columns == {2, 3, *range(5, limits.COLUMNS + 1)}


@pytest.mark.parametrize(
    "content", ["<f>A1*2</f>", "<f>A1*2</f><v></v>", "<f>A1*2</f><v/>", '<f t="shared" si="0"/>']
)
def test_a_formula_without_a_value(content):
    assert look(row(2, cell("C2", content))).texts == {(2, 2): NOT_RECKONED}


def test_a_formula_with_a_value_and_one_that_says_nothing_on_purpose():
    assert look(row(2, cell("C2", "<f>A1*2</f><v>4</v>"))).texts == {}
    assert look(row(2, cell("C2", "<f>A1</f><v></v>", ' t="str"'))).texts == {}
    assert look(row(2, cell("C2", "<f>A1</f>"), cell("D2"))).texts == {(2, 2): NOT_RECKONED}


def test_an_error_is_told_and_not_left_blank():
    rows = row(2, cell("B2"), cell("C2", "<f>1/0</f><v>#DIV/0!</v>", ' t="e"'), cell("D2"))
    assert look(rows).texts == {(2, 2): "#DIV/0!"}


def test_tags_may_carry_a_prefix():
    found = look(
        b'<x:cols><x:col min="1" max="1" hidden="1"/></x:cols><x:row r="9" hidden="1">'
        b'<x:c r="AB9"><x:f>A1</x:f></x:c><x:c r="A9" t="e"><x:v>#N/A</x:v></x:c></x:row>'
    )
    assert (found.last, found.widest) == (9, 28)
    assert (found.hidden_rows, found.hidden_columns) == ({9}, {1})
    assert found.texts == {(9, 27): NOT_RECKONED, (9, 0): "#N/A"}


def test_columns_have_their_numbers():
    assert [column_of(name) for name in (b"A", b"Z", b"AA", b"XFD")] == [1, 26, 27, 16384]


def test_attributes_may_stand_in_single_quotes():
    found = look(b"<row r='9' hidden = '1'><c r='AB9'><v>1</v></c></row>")
    assert (found.last, found.widest, found.hidden_rows) == (9, 28, {9})
