"""Which column is read as which field, and what is asked."""

from calculator.engine.roster import mapping
from calculator.engine.roster.assigned import Assigned

NUMBER, OTHER = "32021119900307123X", "320211198501011234"


def assigned(headings, *rows, said=None):
    return Assigned(headings, list(enumerate(rows, 2)), said and mapping.Mapping(said))


def test_columns_by_their_headings_and_the_rest_unread():
    made = assigned(["序号", "姓名", "", "身份证号"], ["1", "张三", "", NUMBER])
    assert made.places == {"name": 1, "identity": 3}
    assert (made.unread, made.doubts, made.asks()) == ([0], [], [])


def test_two_columns_that_could_both_be_the_identity_number_are_asked_about():
    made = assigned(["姓名", "身份证号", "证件号码"], ["张三", NUMBER, OTHER])
    assert made.places == {"name": 0}
    assert (made.doubts, made.unread) == ([("identity", [1, 2])], [])
    assert made.asks() == [
        "B列“身份证号”、C列“证件号码” 都可能是“身份证号”，看不准是哪一列；请指明，例如 "
        '{"columns": {"B列": "identity", "C列": ""}}'
    ]


def test_what_was_asked_is_answered_as_it_was_shown():
    said = mapping.read('{"columns": {"B列": "identity", "C列": ""}}').columns
    made = assigned(["姓名", "身份证号", "证件号码"], ["张三", NUMBER, OTHER], said=said)
    assert made.places == {"name": 0, "identity": 1}
    assert (made.asks(), made.unread) == ([], [2])


def test_nothing_is_asked_where_one_is_blank_or_both_say_the_same():
    blank = assigned(["姓名", "身份证号", "证件号码"], ["张三", "", NUMBER], ["李四", ""])
    assert blank.places == {"name": 0, "identity": 2}
    same = assigned(["姓名", "身份证号", "证件号码"], ["张三", NUMBER, f" {NUMBER}"])
    assert same.places == {"name": 0, "identity": 1}
    both = assigned(["姓名", "身份证号", "证件号码"], ["张三"])
    assert both.places == {"name": 0, "identity": 1}


def test_the_number_is_found_by_what_it_looks_like_where_no_heading_says_it():
    made = assigned(["姓名", "号", "电话"], ["张三", NUMBER, "13800000000"], ["李四", "", ""])
    assert (made.places["identity"], made.guessed) == (1, [1])
    two = assigned(["姓名", "号", "码"], ["张三", NUMBER, OTHER])
    assert "identity" not in two.places and len(two.asks()) == 1
    no = assigned(["姓名", "号"], ["张三", NUMBER], said={"号": ""})
    assert "identity" not in no.places
    few = assigned(["姓名", "号"], ["张三", NUMBER], ["李四", "见附件"])
    assert "identity" not in few.places


def test_months_are_several_columns():
    made = assigned(["姓名", "2026年9月", "2026-10", "缴费月份"], ["张三", "√", "", "2026-11"])
    assert made.months == [(1, (2026, 9)), (2, (2026, 10))]
    assert made.places == {"name": 0, "months": 3}


def test_the_columns_are_written_as_a_mapping_that_gives_the_same():
    headings = ["姓名", "身份证号", "证件号码", "备注", "备注", ""]
    said = {"C列": "identity", "B列": ""}
    made = assigned(headings, ["张三", NUMBER, OTHER], said=said)
    assert made.columns() == {
        "姓名": "name",
        "证件号码": "identity",
        "身份证号": "",
        "D列": "",
        "E列": "",
    }
    again = assigned(headings, ["张三", NUMBER, OTHER], said=made.columns())
    assert again.places == made.places


def test_a_number_that_stands_as_a_heading_is_written_into_no_mapping():
    made = assigned(["姓名", OTHER], ["张三", NUMBER])
    assert made.columns() == {"姓名": "name", "B列": "identity"}
    assert assigned(["姓名", OTHER], ["张三", NUMBER], said=made.columns()).places == made.places


def test_examples_with_stars_for_identity_numbers():
    made = assigned(
        ["姓名", "号"], ["张三", NUMBER], ["", ""], ["李四", "无"], ["王", "x"], ["赵", "y"]
    )
    assert made.examples(0) == ["张三", "李四", "王"]
    assert made.examples(1) == ["320***********123X", "无", "x"]


def test_whether_there_is_a_certificate_and_which_are_two_columns_of_one_field():
    headings = ["姓名", "是否取证", "证书名称"]
    made = assigned(headings, ["甲", "是", "职业资格证书"], ["乙", "否", ""], ["丙", "是", ""])
    assert (made.places["certificate"], made.beside) == (2, {"certificate": 1})
    assert (made.doubts, made.unread) == ([], [])
    assert made.columns()["是否取证"] == made.columns()["证书名称"] == "certificate"
    against = assigned(headings, ["甲", "否", "职业资格证书"], ["乙", "是", ""])
    assert against.doubts == [("certificate", [1, 2])]


def test_a_letter_says_nothing_of_another_files_column():
    said = {"B列": "earlier"}
    made = assigned(["姓名", "发证日期"], ["甲", "2026-5-8"], said=said)
    assert (made.places, made.not_followed) == ({"name": 0, "certified_on": 1}, [1])
    for headings in (["姓名", ""], ["姓名", "几回"], ["姓名", "发证日期", "发证日期"]):
        made = assigned(headings, ["甲", "2", ""], said=said)
        assert (made.places["earlier"], made.not_followed) == (1, [])
    by_name = assigned(["姓名", "发证日期"], ["甲", "2"], said={"发证日期": "earlier"})
    assert by_name.places["earlier"] == 1


def test_a_mapping_that_is_passed_on_holds_no_number_of_a_person():
    made = assigned(["姓名", f"人群{NUMBER}"], ["甲", "其他"])
    assert made.columns() == {"姓名": "name", "B列": ""}
