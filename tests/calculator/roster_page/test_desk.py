"""Files come in, and each request is answered from them, in the words of the page."""

import json

import pytest

from calculator.roster_page import saved
from calculator.sheets import limits
from tests import roster_files
from tests.calculator.roster_page.asked import ROWS, ask, desk
from tests.made_sheets import csv


def test_before_a_file_nothing_is_told_of_classes():
    answer = ask(desk())
    assert (answer["counted"], answer["parts"]["roster-classes"]) == (False, "")


def test_a_roster_is_judged():
    answer = ask(desk(ROWS))
    assert answer["counted"] and answer["invalid"] == []
    assert "读了 1 张表，6 行是人" in answer["parts"]["roster-read"]
    assert "8,000 元" in answer["parts"]["roster-classes"]
    assert "戊五" in answer["parts"]["roster-people"]


def test_no_part_shows_an_identity_number():
    rows = [row[:] for row in ROWS]
    rows[1][4] = "32029919900307100X"  # a number in a column that is quoted where it cannot be read
    text = "".join(ask(desk(rows))["parts"].values())
    assert [row[1] for row in ROWS[1:] if row[1] in text] == []
    assert "32029919900307100X" not in text


def test_what_is_refused_is_told_and_the_others_are_read():
    made = desk(ROWS)
    made.take("坏.xlsx", b"PK\x03\x04 broken")
    made.take("又一次.csv", csv(ROWS).encode())
    answer = ask(made)
    assert answer["counted"]
    assert "坏.xlsx：" in answer["parts"]["roster-read"]
    assert "又一次.csv：这个文件刚才已经放进来了" in answer["parts"]["roster-read"]


def test_as_many_files_as_are_read_together(monkeypatch):
    monkeypatch.setattr(limits, "FILES", 1)
    told = ask(desk(ROWS, [ROWS[0], ROWS[1]]))["parts"]["roster-read"]
    assert "2.csv：一次最多读 1 个文件" in told


def test_of_two_files_of_one_name_the_later_counts():
    made = desk()
    made.take("班.csv", csv(ROWS[:3]).encode())
    made.take("班.csv", csv([ROWS[0], *ROWS[3:]]).encode())
    answer = ask(made)
    alone = ask(desk([ROWS[0], *ROWS[3:]]))
    assert answer["parts"]["roster-classes"] == alone["parts"]["roster-classes"].replace(
        "1.csv", "班.csv"
    )
    assert "班.csv：换成了刚才放进来的这一份" in answer["parts"]["roster-read"]


def test_a_file_that_is_taken_out_leaves_nothing():
    made = desk(ROWS)
    made.take("坏.xlsx", b"PK\x03\x04 broken")
    made.take("2.csv", csv([ROWS[0], ROWS[1]]).encode())
    made.leave("坏.xlsx")
    made.leave("2.csv")
    assert ask(made) == ask(desk(ROWS))


def test_two_columns_that_may_be_the_number_are_asked_and_corrected():
    rows = [[*row, row[1]] for row in ROWS]
    rows[0][-1] = "身份证号码"
    rows[1][-1] = roster_files.identity(77)
    made = desk(rows)
    answer = ask(made)
    assert not answer["counted"]
    assert "都可能是“身份证号”" in answer["parts"]["roster-read"]
    answer = ask(made, columns={"身份证号码": ""})
    assert answer["counted"]
    assert answer["columns"] == {"身份证号码": ""}


def test_columns_come_from_a_file_too():
    rows = [["某某", *ROWS[0][1:]], *ROWS[1:]]
    answer = ask(desk(rows), mapping='{"columns": {"某某": "name"}}')
    assert answer["columns"] == {"某某": "name"}
    assert "戊五" in answer["parts"]["roster-people"]
    answer = ask(desk(rows), mapping="[]")
    assert "没有 columns" in answer["parts"]["roster-mapping-told"]


def test_what_is_corrected_changes_nothing_of_what_was_read():
    rows = [row[:] for row in ROWS]
    made = desk(rows)
    first = ask(made)
    ask(made, columns={"是否合格": ""})
    assert ask(made) == first


def test_a_reading_is_switched():
    usual, other = ask(desk(ROWS)), ask(desk(ROWS), **{"reading-R5": "warning"})
    assert usual["parts"]["roster-classes"] != other["parts"]["roster-classes"]


@pytest.mark.parametrize("choice", [{"reading-R5": "zzz"}, {"reading-zzz": "a"}])
def test_an_option_that_is_not_there_is_told(choice):
    answer = ask(desk(ROWS), **choice)
    assert not answer["counted"]
    assert "zzz" in answer["parts"]["roster-read"]


@pytest.mark.parametrize("field", ["class_id", "name", "employer", "group"])
def test_a_number_that_was_taken_for_something_else_is_shown_nowhere(field):
    made = desk(ROWS)
    columns = {"身份证号": field, {"class_id": "班次", "name": "姓名"}.get(field, "人群"): ""}
    numbers = [row[1] for row in ROWS[1:]]
    for want in ("", saved.PLAN, saved.MAPPING):
        answer = ask(made, columns=columns, want=want)
        text = json.dumps(answer, ensure_ascii=False)
        assert [number for number in numbers if number in text] == []
    if field == "class_id":
        assert not answer["counted"] and answer["asked"]
        assert "班次里是身份证号" in answer["parts"]["roster-read"]


def test_a_sheet_called_by_a_number_is_asked_about():
    made = desk()
    rows = [[cell for at, cell in enumerate(row) if at != 2] for row in ROWS]
    made.take(f"{ROWS[1][1]}.csv", csv(rows).encode())
    answer = ask(made, want=saved.PLAN)
    assert answer["asked"] and ROWS[1][1] not in json.dumps(answer, ensure_ascii=False)
