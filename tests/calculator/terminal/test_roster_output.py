"""A roster for programs, spreadsheets and the terminal."""

import csv
import io
import json

from calculator.terminal import roster_output

CITE = {"document": "city-2026", "clause": "四", "quote": "原文"}
PERSON = {
    "sheet": "名册",
    "row": 7,
    "class_id": "=一班",
    "counts": {"trainee": "yes", "certified": "no", "employed": "no"},
    "reasons": [
        {"code": "a", "message": "没有合格", "cite": CITE, "until": None},
        {"code": "b", "message": "还缺\x1b号码", "cite": None, "until": None},
    ],
    "until": None,
}
FINE = PERSON | {"row": 8, "reasons": []}
CLASS = {
    "class_id": "=一班",
    "trainees": 12,
    "certified": 3,
    "employed": 1,
    "missing": {"trainee": 0, "certified": 2, "employed": 0},
    "notes": [{"code": "n", "message": "没有写次数的按没有算", "cite": None}],
    "estimate": {"total_fen": 123_400},
}
ERROR = {"sheet": "", "row": None, "message": "两个文件里都有"}
ANSWER = {"classes": [CLASS], "people": [PERSON, FINE], "errors": [ERROR]}


def test_json_is_what_was_found_a_line_each():
    text = "".join(roster_output.as_json(ANSWER))
    assert json.loads(text) == ANSWER
    assert len(text.splitlines()) == 12
    empty = {"classes": [], "people": [], "errors": []}
    assert json.loads("".join(roster_output.as_json(empty))) == empty


def test_csv_has_a_line_each_person_and_error_and_no_formula():
    file = io.StringIO()
    roster_output.write_csv(file, ANSWER, False)
    rows = list(csv.reader(io.StringIO(file.getvalue())))
    assert [len(row) for row in rows] == [9, 9, 9, 9]
    assert rows[1][:7] == ["名册", "7", "'=一班", "算", "不算", "不算", "没有合格；还缺\x1b号码"]
    assert rows[3] == ["", "", "", "", "", "", "两个文件里都有", "", ""]


def test_text_says_who_does_not_count_and_why_and_steers_no_terminal():
    lines = roster_output.text(ANSWER)
    assert lines[2].split() == ["=一班", "12", "3+2", "1", "1,234"]
    assert "=一班：没有写次数的按没有算" in lines
    assert "名册 第 7 行：=一班，参训算，取证不算，稳定就业不算" in lines
    assert "  没有合格：“原文”（city-2026 四）" in lines
    assert "  还缺\ufffd号码" in lines
    assert not any("第 8 行" in line for line in lines)
    assert lines[-1] == "两个文件里都有"


def test_readings_that_would_pay_another_sum_are_told_with_their_range():
    def option(value, total):
        return {"value": value, "title": "另一种", "total_fen": total, "why": "不同"}

    options = [option("a", 123_400), option("b", 200_000), option("c", None)]
    other = {"readings": [{"id": "R5", "options": options}], "range": None}
    lines = roster_output.text(ANSWER | {"classes": [CLASS | {"alternatives": other}]})
    assert [line for line in lines if "R5" in line] == ["  R5=b（另一种）：2,000 元，不同"]
    ranged = other | {"range": {"min_fen": 0, "max_fen": 200_000}}
    lines = roster_output.text(ANSWER | {"classes": [CLASS | {"alternatives": ranged}]})
    assert "=一班：各种理解合在一起，从 0 元到 2,000 元" in lines


def test_nothing_is_explained_that_is_not_there():
    known = CLASS | {"missing": dict.fromkeys(("trainee", "certified", "employed"), 0)}
    lines = roster_output.text(ANSWER | {"classes": [known | {"estimate": None}]})
    assert lines[2].split()[-1] == "—"
    assert not any("另有" in line for line in lines)
