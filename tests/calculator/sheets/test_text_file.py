"""Tables kept as text: four encodings, whatever parts the cells, quotes that close and that do not."""

import pytest

from calculator.sheets import limits, text_file
from calculator.sheets.sheet import SheetError

HEADING = ["姓名", "身份证号", "班次"]
ZHANG = ["张三", "32021119900307123X", "焊工一班"]
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be")


def refused(content):
    with pytest.raises(SheetError) as refusal:
        text_file.read(content) if isinstance(content, bytes) else text_file.sheet(content)
    return refusal.value.message


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [",", "\t", ";", "；", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_ends_of_lines(encoding, separator, end):
    text = end.join(separator.join(row) for row in (HEADING, ZHANG)) + end
    made = text_file.read(text.encode(encoding))
    assert made.rows == [(1, HEADING), (2, ZHANG)]
    assert (made.name, made.problems) == ("", [])


def test_a_long_head_of_plain_ascii_does_not_hide_the_encoding():
    text = "id,name\n" + "1,a\n" * 5000 + "2,张三\n"
    for encoding in ENCODINGS:
        assert text_file.read(text.encode(encoding)).rows[-1] == (5002, ["2", "张三"])


def test_rows_are_numbered_as_a_spreadsheet_does_it():
    text = '\n\n姓名,班次\n,,\n"张\n三",一班\n\u3000,\n李四,"一,二班"\n'
    made = text_file.sheet(text)
    assert made.rows == [(3, HEADING[::2]), (5, ["张\n三", "一班"]), (7, ["李四", "一,二班"])]


def test_quotes_within_quotes_and_one_that_never_closes():
    made = text_file.sheet('姓名,单位\n张三,"无锡""新""厂"\n李四,"没有完\n王五,某厂\n')
    assert [cells for _, cells in made.rows] == [
        ["姓名", "单位"],
        ["张三", '无锡"新"厂'],
        ["王五", "某厂"],
    ]
    assert made.problems == [(3, "引号没有成对；请检查这一行的引号")]


@pytest.mark.parametrize(
    "cell", ['="32021119900307123X"', '"=""32021119900307123X"""', "'32021119900307123X"]
)
def test_what_keeps_a_number_from_becoming_one_is_no_part_of_it(cell):
    assert text_file.sheet(f"姓名,号\n张三,{cell}\n").rows[1] == (2, ["张三", "32021119900307123X"])


def test_the_line_by_which_excel_tells_the_separator():
    made = text_file.sheet("sep=;\n姓名;班,次\n张三;一,班\n")
    assert made.rows == [(2, ["姓名", "班,次"]), (3, ["张三", "一,班"])]


def test_nothing_but_blanks_is_a_sheet_without_rows():
    for text in ("", "\n\n", ",,,\n\u3000,\xa0\n"):
        assert text_file.sheet(text).rows == []


def test_what_is_no_text_is_refused():
    assert refused(bytes(range(1, 9)) * 99).startswith("这不是表格，也不是文本")
    assert refused("张三\ufffd" * 99).startswith("文件的编码认不出来")


def test_too_many_columns_and_rows(monkeypatch):
    assert refused("姓名" + ",a" * 1_000_000).startswith("表里有内容的有 1000001 列，最多读 256 列")
    assert text_file.sheet("姓名" + "," * 1_000_000).rows == [(1, ["姓名"])]
    monkeypatch.setattr(limits, "ROWS", 10)
    assert len(text_file.sheet("姓名\n" * 10 + "\n" * 1_000_000).rows) == 10
    assert refused("姓名\n" * 11) == (
        "表里有内容的有 12 行，最多读 10 行；请一个班一个文件，分开装入"
    )
    monkeypatch.setattr(limits, "CELLS", 12)
    assert len(text_file.sheet("姓名,号,班次,人群\n" * 3).rows) == 3
    assert refused("姓名,号,班次,人群\n" * 4).startswith("表里有内容的有")


def test_a_cell_is_cut_to_what_is_read_of_one():
    made = text_file.sheet("姓名,班次\n" + "长" * 5_000 + ",一班\n")
    assert [len(cell) for cell in made.rows[1][1]] == [limits.CELL, 2]


def test_characters_that_are_lost_are_told_with_their_row():
    content = (
        ("姓名,班次\n" + "甲,一班\n" * 99 + "乙丙,一班\n")
        .encode()
        .replace("丙".encode(), b"\xff\xfe")
    )
    made = text_file.read(content)
    assert len(made.rows) == 101
    [(row, message)] = made.problems
    assert row == 101 and "坏掉的字" in message
