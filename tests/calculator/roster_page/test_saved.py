"""What can be taken away: the roster with verdicts, the columns, the classes for a plan."""

import io
import json

from openpyxl import load_workbook

from calculator.roster_page import saved
from tests.calculator.roster_page.asked import ROWS, ask, desk


def file(want, rows=ROWS, **form):
    return ask(desk(rows), want=want, **form)["file"]


def sheet(**form):
    content = bytes.fromhex(file(saved.WORKBOOK, **form)["hex"])
    return list(load_workbook(io.BytesIO(content)).worksheets[0].values)


def test_the_roster_keeps_its_rows_and_gains_verdicts():
    rows = sheet()
    assert [list(row[: len(ROWS[0])]) for row in rows] == [
        [str(c) or None for c in r] for r in ROWS
    ]
    assert rows[0][len(ROWS[0]) :][:3] == ("算参训", "算取证", "算稳定就业")
    assert rows[5][len(ROWS[0]) + 1] == "不算"


def test_names_are_hidden_if_wished():
    assert [row[0] for row in sheet(names="hidden")][:2] == ["姓名", "甲*"]


def test_the_columns_are_read_again():
    told = json.loads(file(saved.MAPPING)["text"])
    assert told["columns"]["身份证号"] == "identity"
    again = ask(desk(ROWS), mapping=json.dumps(told))
    assert again["columns"] == told["columns"]


def test_the_columns_are_saved_while_one_is_still_asked_about():
    rows = [[*row, f"{row[1]}x"] for row in ROWS]
    rows[0][-1] = "证件号码"
    assert json.loads(file(saved.MAPPING, rows)["text"])["columns"]["姓名"] == "name"
    assert "file" not in ask(desk(rows), want=saved.PLAN)
    assert "file" not in ask(desk(), want=saved.MAPPING)


def test_the_classes_are_a_table_for_the_plan():
    found = file(saved.PLAN)
    assert found["name"].startswith("班次表-")
    assert found["text"].splitlines()[1] == "焊工一班,6,4,2,2000"
    rows = [ROWS[0], *[[*row[:2], "=1+1", *row[3:]] for row in ROWS[1:]]]
    assert "'=1+1" in file(saved.PLAN, rows)["text"]
