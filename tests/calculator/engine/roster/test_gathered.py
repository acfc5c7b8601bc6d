"""Several sheets and files together."""

from calculator.engine.roster import mapping
from calculator.engine.roster.gathered import NO_CLASS, Gathered, Source

HEADINGS = ["姓名", "身份证号"]
NUMBER, OTHER = "32021119900307123X", "320211198501011234"
IN_CLASS = ["姓名", "班次"]


def source(name, *sheets):
    """`sheets`: (name, rows) or (name, rows, True) for one that is hidden."""
    return Source(name, [(s[0], list(enumerate(s[1], 1)), [], len(s) > 2 and s[2]) for s in sheets])


def gather(*sources, said=None):
    return Gathered(list(sources), said and mapping.Mapping(said))


def classes(made):
    return [texts["class_id"] for _, _, texts in made.rows]


def test_one_sheet():
    made = gather(source("甲.csv", ("", [IN_CLASS, ["张三", "一　班"]])))
    assert made.rows == [("", 2, {"name": "张三", "class_id": "一 班"})]
    assert (made.asked, made.errors, made.said) == ([], [], [])
    assert [sheet for sheet, _ in made.tables] == [""]


def test_a_class_is_called_by_its_title_its_sheet_or_its_file():
    rows = [HEADINGS, ["张三", NUMBER]]
    assert classes(gather(source("甲.csv", ("", rows)))) == ["甲"]
    assert classes(gather(source("a/甲班.xlsx", ("Sheet1", rows)))) == ["甲班"]
    assert classes(gather(source("甲.xlsx", ("焊工一班", rows)))) == ["焊工一班"]
    assert classes(gather(source("甲.xlsx", ("焊工", [["班次：电工"], *rows])))) == ["电工"]
    two = gather(source("甲.xlsx", ("Sheet1", rows), ("工作表2", rows)))
    assert classes(two) == ["甲 Sheet1", "甲 工作表2"]


def test_the_opening_day_above_the_headings_is_everybodys():
    rows = [
        ["开班日期：2026-5-8"],
        [*IN_CLASS, "开班日期"],
        ["张三", "一班"],
        ["李四", "一班", "2026-6-1"],
    ]
    made = gather(source("甲.csv", ("", rows)))
    assert [texts["opened_on"] for _, _, texts in made.rows] == ["2026-5-8", "2026-6-1"]


def test_a_person_without_a_class_is_told():
    made = gather(source("甲.csv", ("", [IN_CLASS, ["张三", "一班"], ["李四"]])))
    assert classes(made) == ["一班", NO_CLASS]
    assert made.errors == [{"sheet": "", "row": 3, "message": "没有写班次；请写明是哪个班"}]


def test_sheets_without_headings_hidden_ones_and_examples_are_not_read_and_said():
    made = gather(
        source(
            "甲.xlsx",
            ("封面", [["培训名册"]]),
            ("填写示例", [IN_CLASS, ["例", "一班"]]),
            ("名册", [IN_CLASS, ["张三", "一班"]]),
            ("旧名册", [IN_CLASS, ["李四", "一班"]], True),
            ("空", []),
        )
    )
    assert [(sheet, row) for sheet, row, _ in made.rows] == [("名册", 2)]
    assert made.said == [
        ("", "没有认得的表头，没有读：“封面”"),
        ("", "是示例或说明，没有读：“填写示例”"),
        ("", "隐藏的工作表没有读：“旧名册”"),
    ]


def test_hidden_sheets_are_read_where_there_is_no_other():
    assert len(gather(source("甲.xlsx", ("名册", [IN_CLASS, ["张三", "一班"]], True))).rows) == 1


def test_classes_of_one_name_in_two_files_stay_apart_and_it_is_said():
    rows = [IN_CLASS, ["张三", "一班"]]
    made = gather(source("甲.csv", ("", rows)), source("乙.xlsx", ("S", rows)))
    assert [(sheet, texts["class_id"]) for sheet, _, texts in made.rows] == [
        ("甲.csv", "一班（甲.csv）"),
        ("乙.xlsx：S", "一班（乙.xlsx）"),
    ]
    [error] = made.errors
    assert error["message"].startswith("2 个文件里都有“一班”，看不准是不是一个班，先分开算")


def test_one_class_on_two_sheets_of_a_file_is_one():
    rows = [IN_CLASS, ["张三", "一班"]]
    made = gather(source("甲.xlsx", ("上", rows), ("下", rows)))
    assert (classes(made), made.errors) == (["一班", "一班"], [])


def test_nothing_to_read_is_asked_about():
    empty = gather(source("甲.csv", ("", [])))
    assert empty.asked == [("", "表是空的；第一行写表头，下面一人一行")]
    [(_, message)] = gather(source("甲.csv", ("", [["张三", NUMBER]]))).asked
    assert message.startswith("没有找到表头；表头要有“姓名”或“身份证号”")
    assert gather(source("甲.csv", ("", [IN_CLASS]))).said == [("", "表头下面没有人")]


def test_two_columns_for_the_number_and_a_mapping_that_answers():
    rows = [["姓名", "身份证号", "证件号码"], ["张三", NUMBER, OTHER]]
    [(_, asked)] = gather(source("甲.csv", ("", rows))).asked
    assert "都可能是“身份证号”" in asked
    made = gather(source("甲.csv", ("", rows)), said={"B列": "", "没有": "name"})
    assert made.rows[0][2]["identity"] == OTHER
    assert made.asked == [("", "列的对应里写的“没有”，表里没有这一列")]


def test_names_of_many_sheets_are_cut():
    many = [(f"s{number}", [["x"]]) for number in range(9)]
    made = gather(source("甲.xlsx", ("名册", [IN_CLASS, ["张三", "一班"]]), *many))
    assert made.said[0][1].endswith("“s5”等 9 张")


def test_one_class_on_two_sheets_is_said_to_be_taken_for_one():
    rows = [IN_CLASS, ["张三", "一班"]]
    made = gather(
        source("甲.xlsx", ("上", rows), ("下", rows), ("别的", [IN_CLASS, ["王", "二班"]]))
    )
    assert made.said == [("", "“上”、“下” 里都有“一班”，当作一个班；不是一个班的，请改班名")]
    assert classes(made) == ["一班", "一班", "二班"]


def test_a_persons_number_is_no_name_of_a_class_or_a_sheet():
    rows = [IN_CLASS, ["张三", NUMBER], ["李四", "一班"]]
    made = gather(source("甲.csv", ("", rows)))
    [(_, asked)] = made.asked
    assert asked.startswith("班次里是身份证号") and NUMBER[:17] not in str(made.rows)
    titled = [[f"班次：{NUMBER}"], HEADINGS, ["张三", NUMBER]]
    people = [HEADINGS, ["张三", NUMBER]]
    sheets = [(NUMBER, people), (OTHER[:3] + NUMBER[3:], people), ("三", titled)]
    two = gather(source(f"{OTHER}.xlsx", *sheets), source(f"{NUMBER}.csv", ("", people)))
    told = [classes(two), [sheet for sheet, _, _ in two.rows], two.said, two.asked]
    assert len(two.asked) == 4
    assert NUMBER[:17] not in str(told) and OTHER not in str(told)
    assert len({sheet for sheet, _, _ in two.rows}) == 4  # and none is taken for another


def test_what_was_read_of_each_sheet_is_kept_as_it_stood():
    rows = [(1, IN_CLASS), (2, ["张三", "一班"]), (3, ["李四", ""])]
    made = Gathered(
        [Source("甲.xlsx", [("名册", rows, [(2, 1, 3, 1)], False), ("空", [], [], True)])]
    )
    assert classes(made) == ["一班", "一班"]
    assert [(kept.name, kept.rows, kept.hidden) for kept in made.sheets] == [
        ("名册", [(1, IN_CLASS), (2, ["张三", "一班"]), (3, ["李四", ""])], False),
        ("空", [], True),
    ]
