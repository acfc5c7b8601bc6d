"""A pasted block goes to the columns that its headings name, or that it is pasted on."""

from calculator.engine.plan import pasted
from calculator.view.plan_link import grid
from tests import frozen

SCHEME = frozen.rules().scheme(frozen.SCHEME)
GRID = grid(SCHEME)
IDS = [field for field, _, _ in GRID]
HEADS = {field: heading for field, heading, _ in GRID}
NEEDED = [field for field, _, needed in GRID if needed]
KINDS = [(cap["title"], cap["kind"]) for cap in SCHEME.rule["caps"]]


def read(at, *rows):
    return pasted.read(SCHEME, GRID, at, [list(row) for row in rows])


def test_a_column_of_names_goes_into_names():
    found = read("class_id", ["焊工班"], ["电工班"], [""])
    assert found == {
        "columns": ["class_id"],
        "rows": [["焊工班"], ["电工班"]],
        "whole": False,
        "said": [],
    }


def test_a_column_of_prices_stays_as_it_was_written():
    found = read("unit_price", ["￥2,000.00"], ["￥1800"])
    assert (found["columns"], found["rows"]) == (["unit_price"], [["￥2,000.00"], ["￥1800"]])


def test_a_column_of_kinds_becomes_their_ids_and_what_is_none_is_told():
    (title, kind), *_ = KINDS
    found = read("kind", [title], [f" {title} "], ["没有的类"], [""])
    assert found["rows"] == [[kind], [kind], [""]]
    (said,) = found["said"]
    assert "1 格的类别认不出来" in said and "“没有的类”" in said and title in said


def test_a_block_with_headings_goes_by_them_and_says_what_it_did_not_read():
    found = read("employed", ["班名", "班主任", "人数"], ["甲", "李", "40"], ["", "", ""])
    assert (found["columns"], found["rows"]) == (["class_id", "trainees"], [["甲", "40"]])
    assert found["said"][-1] == "没有看的列：班主任"
    assert found["whole"] is False


def test_a_title_above_the_headings_is_passed_over():
    found = read("class_id", ["一览表", "", ""], [HEADS["class_id"], "参训人数", ""], ["甲", "40"])
    assert found["rows"] == [["甲", "40"]]


def test_one_column_below_its_own_heading():
    assert read("class_id", ["参训人数"], ["40"], ["41"])["columns"] == ["trainees"]


def test_a_unit_in_a_heading_is_converted_or_leads_to_the_table():
    assert read("class_id", ["成交单价（万元）"], ["0.2"])["rows"] == [["0.2万"]]
    assert "括号里写的不是这一列的单位" in read("class_id", ["取证人数（%）"], ["90"])["table"]


def test_all_columns_that_are_needed_make_whole_classes():
    assert read("class_id", [HEADS[field] for field in NEEDED], ["甲"])["whole"]
    assert read("class_id", ["甲", "40", "36", "12", "2000"])["whole"]


def test_what_only_a_table_can_hold_is_read_as_one():
    assert "table" in read("class_id", ["班次", "没取证但稳定就业"], ["甲", "3"])
    assert "table" in read("class_id", ["班次,参训人数,取证人数"], ['"甲,乙",40,36'])


def test_headings_with_commas_in_one_cell_are_taken_apart():
    found = read("class_id", ["班次,参训人数"], ["甲,40"], [""], ["乙,41"])
    assert found["rows"] == [["甲", "40"], ["乙", "41"]]


def test_a_block_too_wide_is_refused_and_says_where_it_would_fit():
    found = read(IDS[-1], ["1", "2"])
    assert f"粘贴的有 2 列，从“{HEADS[IDS[-1]]}”这一列往后只有 1 列，没有贴" in found["refused"]


def test_line_breaks_within_a_cell_become_spaces_and_rows_keep_their_width():
    assert read("class_id", ["甲\n班", "1"], ["乙"])["rows"] == [["甲 班", "1"], ["乙", ""]]


def test_nothing_pasted_is_no_row():
    assert read("class_id", [""], ["　"])["rows"] == []
