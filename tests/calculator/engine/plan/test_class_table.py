"""A table of classes as text: headings known or asked about, cells, quotes, and what does not fit."""

import pytest

from calculator.engine.plan import columns
from calculator.engine.plan.class_table import ClassTable
from calculator.engine.plan.headings import TableError

REQUIRED = "班次,参训人数,取证人数,稳定就业人数,成交单价"
FIELDS = ("class_id", "trainees", "certified", "employed", "unit_price")


def rows(text, heading=REQUIRED):
    return list(ClassTable([heading, *text.split("\n")]))


def refused(*lines):
    with pytest.raises(TableError) as caught:
        ClassTable(lines)
    assert str(caught.value) == caught.value.message
    return caught.value.message


def places(heading):
    return ClassTable([heading]).places


def test_a_table_is_its_headings_and_what_stands_below():
    table = ClassTable(["", " ,\t;，", "\ufeff", "sep=,", REQUIRED, "A,40,36,12,2000", "", "B"])
    assert (table.line, table.width, table.headings.understood) == (5, 5, [])
    assert table.places == dict(zip(FIELDS, range(5), strict=True))
    assert list(table) == [(6, ["A", "40", "36", "12", "2000"]), (7, [""]), (8, ["B"])]


def test_the_name_of_every_column():
    assert columns.FIELDS[:5] == FIELDS
    own = columns.columns()
    assert [column.heading for column in own][:2] == ["班次", "参训人数"]
    english = ",".join(reversed(columns.FIELDS))
    assert places(english) == {f: i for i, f in enumerate(reversed(columns.FIELDS))}
    for chinese in ([c.heading for c in own], [c.title() for c in own]):
        assert places(",".join(chinese)) == {c.field: i for i, c in enumerate(own)}
    further = "满次数的人数,满次数且稳定就业的人数,没取证但稳定就业的人数,没取证且满次数的人数"
    assert places(REQUIRED + "," + further) == {
        **dict(zip(FIELDS, range(5), strict=True)),
        "over_limit": 5,
        "over_limit_employed": 6,
        "employed_uncertified": 7,
        "over_limit_uncertified": 8,
    }


@pytest.mark.parametrize("separator", [",", "\t", ";", "，"])
def test_separators(separator):
    heading = ["成交单价（元/人）", "班次", "备注", "参训人数(人)", " 取证 人数", "稳定就业人数"]
    table = ClassTable([separator.join(heading), separator.join("123456")])
    assert table.places == {
        "unit_price": 0,
        "class_id": 1,
        "trainees": 3,
        "certified": 4,
        "employed": 5,
    }
    assert table.width == 6
    assert list(table) == [(2, list("123456"))]


def test_the_separator_is_the_one_that_finds_most_columns():
    table = ClassTable(
        ["参训人数\t备注1，备注2，备注3\t取证人数\t就业\t单价\t班", "1\t2,3\t4\t5\t6\t7"]
    )
    assert table.width == 6
    assert list(table) == [(2, ["1", "2,3", "4", "5", "6", "7"])]


@pytest.mark.parametrize(
    "heading",
    [
        "ＴＲＡＩＮＥＥＳ",
        "\ufeffTrainees ",
        "train\u200bees",
        "参 训\u3000人\xa0数",
        "参训人数（人）",
        "参训人数(人)(必填)",
        "参训\xad人数",
        "\u200c参\u200d训\u200e人\u200f数\u2060",
    ],
)
def test_a_heading_in_another_width_case_or_with_a_unit(heading):
    assert places(REQUIRED.replace("参训人数", heading))["trainees"] == 1
    assert ClassTable([REQUIRED.replace("参训人数", heading)]).headings.understood == []


def test_close_headings_are_read_and_told():
    table = ClassTable([" 日期,班名 ,人数,取证数,就业人数,单价（元）,课程类型"])
    assert table.places == {
        "certified_on": 0,
        "class_id": 1,
        "trainees": 2,
        "certified": 3,
        "employed": 4,
        "unit_price": 5,
        "kind": 6,
    }
    assert table.headings.understood == [
        ("日期", "取证日期"),
        ("班名", "班次"),
        ("人数", "参训人数"),
        ("取证数", "取证人数"),
        ("就业人数", "稳定就业人数"),
        ("单价（元）", "成交单价"),
        ("课程类型", "课程类别"),
    ]


def test_a_columns_own_heading_goes_before_a_close_one():
    table = ClassTable([f"日期,就业人数,{REQUIRED},取证日期"])
    assert table.places == {**dict(zip(FIELDS, range(2, 7), strict=True)), "certified_on": 7}
    assert table.headings.understood == []


def test_two_headings_of_one_column_are_not_guessed_between():
    expected = (
        "表头不对：“参训人数”这一列有 2 个。读到的表头是：班次、人数、学员数、取证数、就业人数、单价\n"
        "可以照抄这一行作表头（次序不限）：\n"
        "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期"
    )
    assert refused("班次,人数,学员数,取证数,就业人数,单价") == expected
    assert "“取证日期”这一列有 2 个。" in refused(f"{REQUIRED},取证日期,取证日期")
    assert "“班次”这一列有 3 个。" in refused(f"班次,{REQUIRED},班次")


def test_unknown_headings_are_asked_about_and_a_row_to_copy_is_given():
    assert refused("班次\t开班人数\t取证人数\t已稳定就业人数 \t备注", "A\t40\t36\t12\tx") == (
        "表头不对：没有“参训人数”（或 trainees）这一列（是不是“开班人数”或“已稳定就业人数”？）；"
        "没有“稳定就业人数”（或 employed）这一列（是不是“已稳定就业人数”？）；"
        "没有“成交单价”（或 unit_price）这一列。"
        "读到的表头是：班次、开班人数、取证人数、已稳定就业人数、备注\n"
        "可以照抄这一行作表头（次序不限）：\n"
        "班次\t参训人数\t取证人数\t稳定就业人数\t成交单价\t取证日期"
    )


def test_a_heading_is_asked_about_by_a_part_of_a_name_and_cut_where_it_is_long():
    long = "成交" + "很" * 30 + "单价"
    message = refused(f"班次,参训人数,取证人数,稳定就业人数,{long}")
    assert f"没有“成交单价”（或 unit_price）这一列（是不是“{long[:24]}”？）。" in message
    message = refused("班次,参训人数,取证人数,稳定就业人数,unit")
    assert "没有“成交单价”（或 unit_price）这一列（是不是“unit”？）。" in message
    message = refused("班次,参训人数,取证人数,稳定就业人数,价")
    assert "没有“成交单价”（或 unit_price）这一列。" in message, "one sign alone says too little"


def test_what_was_read_is_cut_after_a_hundred_signs():
    heading = ",".join(["甲" * 60, "乙" * 60])
    assert f"读到的表头是：{'甲' * 60}、{'乙' * 39}\n" in refused(heading)


@pytest.mark.parametrize("lines", [[], [""], ["  ", ",,\t;", "\ufeff"], ["sep=;"]])
def test_nothing(lines):
    assert refused(*lines) == f"这里是空的；第一行应是表头：{REQUIRED.replace(',', '，')}"


def test_headings_that_cannot_be_decoded():
    expected = "文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）"
    assert refused(f"班次,\ufffd,{REQUIRED}") == expected


def test_a_heading_whose_quotes_do_not_close():
    assert "没有“班次”（或 class_id）这一列；" in refused('"班次,参训人数')


def test_quoted_headings():
    assert places('"班次","参训人数","取证人数","稳定就业人数","成交单价（元，每人）"') == dict(
        zip(FIELDS, range(5), strict=True)
    )


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("A,40", ["A", "40"]),
        ('"A",40', ["A", "40"]),
        ('"A,B",40', ["A,B", "40"]),
        ('"A ""x"" B",40', ['A "x" B', "40"]),
        ('A,"2,000",', ["A", "2,000", ""]),
        (',"",', ["", "", ""]),
        ('"a""",b', ['a"', "b"]),
        ('A,b "c" d', ["A", 'b "c" d']),  # quotes inside a cell that does not begin with one
        ('A,"x"', ["A", "x"]),
        ('A,"x",', ["A", "x", ""]),
        ('"x",,"y"', ["x", "", "y"]),
        ('"x" ,40', '"x" ,40'),
        ('A,"x"y', 'A,"x"y'),
        ('A,"x', 'A,"x'),
        ('"x"""', ['x"']),
        ('"x"",40', '"x"",40'),
    ],
)
def test_cells(line, cells):
    assert rows(line) == [(2, cells)]


def test_cells_of_another_separator():
    table = ClassTable([REQUIRED.replace(",", "\t"), '"A\tB"\t40,5', '"A"x\t'])
    assert list(table) == [(2, ["A\tB", "40,5"]), (3, '"A"x\t')]


def test_a_cell_over_several_lines_takes_them_and_is_one_row_of_a_spreadsheet():
    text = '"A\nB",40,36,12,2000\nC,40,36,12,2000\n"D\n\nE",1\nF'
    assert rows(text) == [
        (2, ["A\nB", "40", "36", "12", "2000"]),
        (3, ["C", "40", "36", "12", "2000"]),
        (4, ["D\n\nE", "1"]),
        (5, ["F"]),
    ]


def test_a_quote_that_is_never_closed_costs_its_own_line_only():
    assert rows('A,1\n"B,2\nC,3\n"D",4\n"E\nF",5') == [
        (2, ["A", "1"]),
        (3, '"B,2'),
        (4, ["C", "3"]),
        (5, ["D", "4"]),
        (6, ["E\nF", "5"]),
    ]


@pytest.mark.parametrize(("further", "fits"), [(15, True), (16, False)])
def test_a_quoted_cell_runs_over_sixteen_lines_at_most(further, fits):
    text = '"' + "\n" * further + '"\nlast'
    found = rows(text)
    if fits:
        assert found == [(2, ["\n" * further]), (3, ["last"])]
    else:
        assert found[0] == (2, '"')
        assert found[1:further] == [(line, [""]) for line in range(3, 2 + further)]
        assert found[-2:] == [(2 + further, '"'), (3 + further, ["last"])]


def test_a_cell_is_looked_for_line_by_line_and_no_further_than_needed():
    read = []

    def lines():
        for line in [REQUIRED, *first, '"A', 'B",1', "C", "D"]:
            read.append(line)
            yield line

    first = ["x"] * 59  # with the headings, as many as are looked at for them
    table = iter(ClassTable(lines()))
    assert read == [REQUIRED, *first]
    assert [next(table) for _ in first][-1] == (60, ["x"])
    assert next(table) == (61, ["A\nB", "1"])
    assert read == [REQUIRED, *first, '"A', 'B",1']


def test_the_texts_of_a_row():
    table = ClassTable(["unit_price,备注,employed,class_id,certified,trainees"])
    read = {
        "unit_price": "2000",
        "employed": "12",
        "class_id": "A",
        "certified": "36",
        "trainees": "40",
    }
    assert table.texts(["2000", "x", "12", "A", "36", "40"]) == (read, None)
    blank = {"class_id": "", "certified": "", "trainees": ""}
    assert table.texts(["2000", "x", "12"]) == ({**read, **blank}, None)


def test_the_apostrophe_of_a_spreadsheet_is_not_part_of_a_text():
    texts, _ = ClassTable([REQUIRED]).texts(["'=A", "'40", "'-36", "12", "'2000"])
    assert list(texts.values()) == ["=A", "'40", "-36", "12", "'2000"]


def test_a_row_that_does_not_fit_the_headings_says_why_and_keeps_all_of_it():
    table = ClassTable([REQUIRED])
    assert table.texts('"A,40') == ({"class_id": '"A,40'}, "引号没有成对；请检查这一行的引号")
    assert table.texts(["A", "40", "36", "12", "2", "000"]) == (
        {"class_id": "A,40,36,12,2,000"},
        "有 6 格，表头只有 5 格；数字里的逗号要去掉，或把数字放在引号里",
    )
    texts, why = table.texts(["A", "40", "36", "12", "2000", "", " "])
    assert (texts["unit_price"], why) == ("2000", None)
    assert table.texts(["A", "40", "36", "12", "2000", "", "0"])[1].startswith("有 7 格")
    texts, why = table.texts(["A", "\ufffd", "36", "12", "2000"])
    assert (texts["trainees"], why) == ("\ufffd", "有认不出来的字节；请把文件另存为 UTF-8 再试")
    with_note = ClassTable([f"{REQUIRED},备注"])
    texts, why = with_note.texts(["A", "40", "36", "12", "2000", "\ufffd"])
    assert (texts["class_id"], why) == ("A", None), "a column nobody reads may be damaged"


def test_only_names_of_several_signs_are_asked_about():
    assert "没有“班次”（或 class_id）这一列。" in refused(REQUIRED.replace("班次", "开班日期"))
    message = refused(REQUIRED.replace("成交单价", "成交"))
    assert "没有“成交单价”（或 unit_price）这一列（是不是“成交”？）。" in message


@pytest.mark.parametrize("other", ["班长", "开户行", "＃", "（序号）", "，备注"])
def test_headings_nobody_reads_may_end_in_anything(other):
    assert places(f"{REQUIRED},{other}")["unit_price"] == 4
    assert places(f"{other},{REQUIRED}".replace("，备注", "备注"))["unit_price"] == 5


def test_a_workbook_is_told_apart_from_a_table():
    assert refused("PK\x03\x04\ufffd", "x") == "这是 Excel 工作簿，不是文本；请另存为 CSV，再装入"
