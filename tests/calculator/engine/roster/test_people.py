"""Who stands there more than once, and where it counts."""

from calculator.engine.roster.classes import judge
from tests.calculator.engine.roster.made_people import ON, RULES, SCHEME, counted, judged, person


def states(found):
    return [counted(told) for told in found["people"]]


def test_a_row_twice_in_a_class_counts_once_and_is_an_error():
    found = judged([person(1), person(2), person(1, passed="否")])
    assert states(found) == ["yes yes yes yes"] * 2 + ["no no no no"]
    message = "和第 2 行是同一个身份证号，一班里一个人只算一次；请删去一行，或改正号码"
    assert found["errors"] == [{"sheet": "名单", "row": 4, "message": message}]
    assert found["people"][2]["reasons"] == [
        {"code": "twice", "message": message, "cite": None, "until": None}
    ]
    [told] = found["classes"]
    assert (told["people"], told["trainees"], told["certified"]) == (3, 2, 2)


def test_one_person_in_two_classes_counts_in_each_or_where_the_certificate_came_first():
    people = [
        person(1, class_id="乙班", certified_on="2026-8-31"),
        person(1, class_id="甲班", certified_on="2026-8-20"),
    ]
    assert states(judged(people)) == ["yes yes yes yes"] * 2
    found = judged(people, choices={"R18": "once"})
    assert states(found) == ["yes yes no yes", "yes yes yes yes"]
    [reason] = found["people"][0]["reasons"]
    assert reason["code"] == "once" and "已经算在另一个班" in reason["message"]
    maybe = [people[0], people[1] | {"class_id": "丙班"}]
    for one in maybe:
        one["passed"] = ""  # then it is not known of either
    found = judged(maybe, choices={"R18": "once"})
    assert [counted(told).split()[2] for told in found["people"]] == ["missing", "missing"]
    said = [reason["message"] for reason in found["people"][0]["reasons"]]
    assert any("不知道就业算在哪一班" in message for message in said)
    for one in maybe:
        one["passed"] = "是"
    people[1]["months"] = "无"  # then nothing counts twice
    assert states(judged(people, choices={"R18": "once"}))[0] == "yes yes yes yes"


def test_the_first_row_is_named_with_its_sheet_where_that_is_another():
    rows = [("一页", 2, person(1)), ("二页", 9, person(1))]
    [error] = judge(RULES, SCHEME, rows, ON)["errors"]
    assert error["message"].startswith("和“一页”第 2 行是同一个身份证号")


def test_numbers_that_differ_only_in_how_they_are_written_are_one():
    wide = "".join(chr(ord(char) + 0xFEE0) for char in person(1)["identity"])
    assert len(judged([person(1), person(1, identity=wide)])["errors"]) == 1


def test_a_wrong_number_is_told_and_counts_all_the_same():
    [told] = judged([person(1, identity="990211199003070000")])["people"]
    assert counted(told) == "yes yes yes yes"
    [reason] = told["reasons"]
    assert reason["code"] == "identity" and "990211199003070000" not in str(told)


def test_without_a_class_the_sheet_is_the_class():
    found = judged([person(1, class_id=None), person(2, class_id=" 甲 班 ")])
    assert [told["class_id"] for told in found["classes"]] == ["名单", "甲 班"]
