"""What a comment and a page tell, in their order; long tables are cut and folded."""

from dataclasses import replace

from scripts.effects.report import (
    Broken,
    DateChange,
    FieldChange,
    Move,
    Payouts,
    People,
    PersonMove,
    RecordChange,
    Records,
    Refiled,
)  # fmt: skip
from scripts.effects.sections import Shape, sections
from tests.scripts.effects.reports import SAME

SHAPE = Shape(most=3, others=1, open=2)


def told(shape=SHAPE, **parts):
    return {section.title: section for section in sections(replace(SAME, **parts), shape)}


def test_nothing_to_tell_is_no_section():
    assert told() == {}


def record(n):
    return RecordChange(
        "要求", f"r-{n}", "", "f.yml", n, "", [FieldChange("概括", None, "新", "《通知》一")]
    )


def test_a_long_table_is_cut_and_folded_and_says_how_much_is_left_out():
    [table] = told(records=Records(changed=[record(n) for n in range(5)]))["改了哪些记录"].tables
    assert len(table.rows) == 3 and table.left_out == 2 and table.folded
    assert table.rows[0] == ["要求 r-0", "概括", "（没有）", "新", "《通知》一"]
    [table] = told(records=Records(changed=[record(1)]))["改了哪些记录"].tables
    assert not table.folded and table.left_out == 0


def test_many_records_are_counted_first():
    counted, _ = told(records=Records(changed=[record(n) for n in range(1000)]))[
        "改了哪些记录"
    ].tables
    assert counted.rows == [["要求", "概括", "1000"]]


def test_files_renamed_are_one_sentence():
    refiled = [Refiled(f"a{n}.yml", f"b{n}.yml", 10) for n in range(26)]
    section = told(records=Records(refiled=refiled, followed=3))["改了哪些记录"]
    assert section.items == [
        "另有 3 条只是跟着改了别的记录的编号。",
        "260 条记录换了文件（26 处改名），这不改变网页。",
    ]


def move(of, by, readings="默认理解", clauses=("《通知》四",)):
    return Move("方案", of, "", readings, 1000, 1000 + by, clauses=list(clauses))


def test_of_each_cause_the_example_and_the_ends_come_first():
    moves = [
        *(move("例", -1), move("多", 50), move("少", -60), move("别的理解", -90, "R1“甲”")),
        *(move("中", -30), move("另一条", -2, clauses=["《通知》五"])),
    ]
    first, others = told(Shape(9, 1, 9), payouts=Payouts(classes=moves))["谁的钱变了"].tables
    assert [row[0] for row in first.rows] == ["例", "少", "多", "另一条"]
    assert first.title == "变了的班：方案"
    assert [row[0] for row in others.rows] == ["别的理解"] and others.left_out == 1
    assert others.folded


def test_each_scheme_has_its_own_table():
    moves = [move("甲", -1), replace(move("乙", -1), scheme="别的方案")]
    titles = [table.title for table in told(payouts=Payouts(classes=moves))["谁的钱变了"].tables]
    assert titles == ["变了的班：方案", "变了的班：别的方案"]


def test_what_cannot_be_computed_is_no_sum_of_nothing():
    one = Move("方案", "甲", "", "默认理解", 100, None, why="没有这种理解")
    [table] = told(payouts=Payouts(stories=[one]))["谁的钱变了"].tables
    assert table.rows == [["甲", "默认理解", "1 元", "算不出来", "没有这种理解", ""]]


def test_a_reason_that_is_wanted_and_one_that_is_given():
    assert list(told(asks=["甲"])) == ["还缺一行“说明：”"]
    given = told(asks=["甲"], reasons=["因为乙"])["说明"]
    assert given.items == ["因为乙", "说明的是：甲"]
    assert told(reasons=["因为乙"]) == {}


def test_what_is_wrong_stands_before_what_was_compared():
    broken = [Broken("后", 7, [("f.yml:1:1", "错了")])]
    found = told(broken=broken, unseen=["后没有比"], records=Records(changed=[record(1)]))
    assert list(found) == ["没有看全", "改了哪些记录"]
    [table] = found["没有看全"].tables
    assert (table.title, table.rows, table.left_out) == (
        "后要改的 7 处",
        [["f.yml:1:1", "错了"]],
        6,
    )
    assert list(told(broken=broken)) == ["目录里要改的"]


def test_days_say_in_which_direction():
    one = DateChange("《通知》", "一直", "没有", True, False, "《通知》一")
    [table] = told(dates=[one, replace(one, is_more=True)])["适用的日子"].tables
    assert [row[3] for row in table.rows] == ["少了", "少了，多了"]


def test_of_people_those_by_default_come_first():
    def person(of, readings):
        return PersonMove("方案", of, readings, "取证：算", "取证：不算", True, ["《通知》四"])

    people = People([person("甲", "R1“乙”"), person("丙", "默认理解")], 2, 9, ["旧的"], ["新的"])
    section = told(people=people)["谁算谁不算"]
    assert section.items == ["“旧的”的名单原来能核对，现在不能了。", "“新的”的名单现在能核对了。"]
    [table] = section.tables
    assert table.title == "算得不一样的人：方案"
    assert table.rows == [
        ["丙", "默认理解", "取证：算", "取证：不算", "《通知》四"],
        ["甲", "R1“乙”", "取证：算", "取证：不算", "《通知》四"],
    ]
