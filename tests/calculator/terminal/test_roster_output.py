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
    "paid": "no",
    "steps": [],
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
    roster_output.write_csv(file, ANSWER, {"city-2026": "试行通知"}, False)
    rows = list(csv.reader(io.StringIO(file.getvalue())))
    assert [len(row) for row in rows] == [10, 10, 10, 10]
    assert rows[1][:8] == [
        "名册",
        "7",
        "'=一班",
        "算",
        "不算",
        "不算",
        "不算",
        "没有合格；还缺\x1b号码",
    ]
    assert rows[1][8] == "《试行通知》四"
    assert rows[3] == ["", "", "", "", "", "", "", "两个文件里都有", "", ""]
