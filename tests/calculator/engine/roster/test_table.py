"""The people on a sheet, and what is made of everything that is no person."""

import pytest

from calculator.engine.roster import mapping, table
from calculator.engine.roster.fields import FIELDS

NUMBER = "32021119900307123X"
HEADINGS = ["姓名", "身份证号", "班次"]
ZHANG = ["张三", NUMBER, "一班"]
PERSON = {"name": "张三", "identity": NUMBER, "class_id": "一班"}


def read(*rows, merged=(), said=None):
    numbered = [(at, row) for at, row in enumerate(rows, 1) if any(row)]
    return table.read(numbered, merged, said)


def test_rows_keep_their_numbers():
    made = read(["名册"], [], HEADINGS, [], ZHANG, [], ["李四"])
    assert made.people == [(5, PERSON), (7, {"name": "李四", "identity": "", "class_id": ""})]
    assert (made.said, made.problems) == ([], [])


def test_no_headings_is_no_table():
    assert read(ZHANG) is None
    assert read() is None


@pytest.mark.parametrize("called", ["合计", "合　计：", "小计 12 人", "总计", "平均", "Total"])
def test_rows_of_sums_are_no_people(called):
    for row in ([called, "", "", "40"], ["", "", called]):
        made = read([*HEADINGS, "课时"], ZHANG, row)
        assert len(made.people) == 1
        assert made.said[0] == "第 3 行是合计，没有当作人"


def test_somebody_with_a_number_is_a_person_whatever_the_name():
    assert len(read(HEADINGS, ["总计", NUMBER, ""]).people) == 1
    assert len(read(HEADINGS, ["", NUMBER, ""]).people) == 1


@pytest.mark.parametrize(
    "row",
    [
        ["填表人：王五", "", ""],
        ["", "", "一班"],
        ["以上人员均已参加培训并经本单位核对无误，如有不实愿意承担责任特此说明盖章"],
    ],
)
def test_remarks_are_no_people(row):
    made = read(HEADINGS, ZHANG, row)
    assert len(made.people) == 1
    assert made.said == ["第 3 行没有姓名和身份证号，没有当作人"]


def test_many_rows_are_not_all_named():
    made = read(HEADINGS, *[["", "", "一班"]] * 9)
    assert made.said == ["第 2、3、4、5、6、7 等 9 行没有姓名和身份证号，没有当作人"]


def test_headings_again_on_every_page_are_left_out():
    assert len(read(HEADINGS, ZHANG, HEADINGS, ZHANG).people) == 2


def test_cells_merged_downwards_are_filled_but_for_what_is_ones_own():
    rows = [HEADINGS, ZHANG, ["李四", "", ""], ["王五", "", "二班"]]
    made = read(*rows, merged=[(2, 2, 3, 2), (2, 1, 3, 1)])
    assert [texts["class_id"] for _, texts in made.people] == ["一班", "一班", "二班"]
    assert [texts["identity"] for _, texts in made.people] == [NUMBER, "", ""]
    assert made.said == ["竖着合并的 1 处拆开了，每行都填了同样的内容"]


def test_a_million_cells_that_say_to_be_merged_cost_no_time():
    merged = [(top, 2, 1_048_576, 2) for top in range(2, 50_000)] + [(2, 2, 3, 2)] * 50_000
    made = read(HEADINGS, ZHANG, ["李四"], ["王五"], merged=merged)
    assert [texts["class_id"] for _, texts in made.people] == ["一班", "一班", ""]


def test_what_is_merged_with_nothing_in_it_stays_blank():
    made = read(HEADINGS, ["张三"], ["李四"], ZHANG, merged=[(2, 2, 3, 2), (9, 2, 12, 2)])
    assert [texts["class_id"] for _, texts in made.people] == ["", "", "一班"]
    assert made.said == []


def test_months_under_their_headings():
    headings = ["姓名", "班次", "缴费月份", "2026年9月", "2026-10", "2026-11"]
    made = read(
        headings, ["张三", "一班", "2026-08", "√", "×", "是"], ["李四", "一班", "", "", "1", "缺"]
    )
    assert [texts["months"] for _, texts in made.people] == ["2026-08、2026-09、2026-11", "2026-10"]
    assert made.problems == [(3, "“2026-11”（F列）写的是 “缺”；这个月缴了写 √，没缴空着")]


def test_numbers_that_lost_their_end_are_said_and_not_guessed():
    made = read(HEADINGS, ["张三", "3.20211E+17", "一班"], ["李四", "3.20211199003071E+17"], ZHANG)
    assert next(texts["identity"] for _, texts in made.people) == "3.20211E+17"
    [said] = made.said
    assert said.startswith("第 2、3 行的身份证号存成了数字，最后几位已经丢了，从这张表里找不回来")


def test_what_is_not_read_is_said():
    assert read([*HEADINGS, "备注", ""], [*ZHANG, "a"]).said == ["没有看的列：“备注”"]
    guessed = read(["姓名", "班次", "号"], ["张三", "一班", NUMBER])
    assert guessed.said == ["“号”（C列）里是 18 位的号码，当作身份证号读"]


def test_nothing_that_is_said_holds_what_a_person_wrote_but_for_where_it_stands():
    headings = [*HEADINGS, "2026-09"]
    made = read(headings, [*ZHANG, "√"], ["合计"], ["", "", NUMBER], ["李四", "3.2E+17", "x", ""])
    told = "".join(made.said + made.assigned.asks())
    assert NUMBER not in told and "张三" not in told and "李四" not in told


def test_a_mapping_is_followed():
    said = mapping.Mapping({"谁": "name", "C列": "group", "班次": ""})
    made = read(["谁", "身份证号", "班次"], ZHANG, said=said)
    assert made.people == [(2, {"name": "张三", "identity": NUMBER, "group": "一班"})]


def test_what_may_be_there_is_named():
    assert all(title in table.wanted() for title in FIELDS.values())


def test_a_certificate_without_a_name_is_what_the_column_beside_says():
    rows = [["甲", "是", "职业资格证书"], ["乙", "否", ""], ["丙", "是", " "]]
    made = read(["姓名", "是否取证", "证书名称"], *rows)
    assert [texts["certificate"] for _, texts in made.people] == ["职业资格证书", "否", "是"]
    assert made.said == []


def test_a_letter_that_was_not_followed_is_said():
    said = mapping.Mapping({"B列": "earlier"})
    made = read(["姓名", "发证日期"], ["甲", "2026-5-8"], said=said)
    assert made.said == ["列的对应里写了 B列，可这一列的表头是“发证日期”，照表头读了"]
