"""What one takes away from the class page."""

import csv
import io
import json

from openpyxl import load_workbook

from calculator.engine.one_class.slip_check import verify
from calculator.view.class_page import respond
from scripts.desks import class_desk
from tests import frozen
from tests.calculator.view.test_link import LINKS

RULES = frozen.rules()
EXAMPLE = class_desk.example(RULES)


def wanted(name):
    return respond(RULES, LINKS, EXAMPLE | {"want": name})


def test_nothing_is_made_that_nobody_asked_for():
    plain = respond(RULES, LINKS, EXAMPLE)
    assert not {"files", "link", "print"} & set(plain)
    assert wanted("anything else").keys() == plain.keys()


def test_the_table_opens_in_a_spreadsheet():
    text = wanted("测算.csv")["files"]["测算.csv"]["text"]
    assert text.startswith("\ufeff")
    rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(text[1:]))}
    assert rows["项目"] == ["内容", "金额（元）", "能拿到"]
    assert rows["参训人数（人）"] == ["40", "", ""]
    assert rows["首期补贴"] == ["", "57600", "是"]
    assert rows["跟补支持"] == ["", "14400", "否"]
    assert rows["合计"] == ["", "72000", ""]


def test_the_workbook_holds_the_same_with_numbers_to_add():
    made = wanted("测算.xlsx")["files"]["测算.xlsx"]
    assert made["type"].endswith("spreadsheetml.sheet")
    sheet = load_workbook(io.BytesIO(bytes.fromhex(made["hex"]))).active
    rows = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}
    assert rows["项目"] == ("内容", "金额（元）", "能拿到")
    assert rows["首期补贴"] == (None, 57600, "是")
    assert rows["合计"] == (None, 72000, None)


def test_the_name_of_the_class_stands_first_on_what_is_taken_away():
    named = respond(RULES, LINKS, EXAMPLE | {"class_name": "甲", "want": "测算单.txt"})
    assert named["files"]["测算单.txt"]["text"].startswith("测算单\n班次：甲\n方案：")


def test_odd_amounts_are_numbers_to_the_fen():
    odd = EXAMPLE | {"unit_price": "2000.55", "want": "测算.csv"}
    text = respond(RULES, LINKS, odd)["files"]["测算.csv"]["text"]
    rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(text[1:]))}
    assert rows["合计"] == ["", "72019.80", ""]


def test_nothing_paid_is_nothing_to_be_had():
    nobody = EXAMPLE | {"certified": "0", "employed": "0", "want": "测算.csv"}
    text = respond(RULES, LINKS, nobody)["files"]["测算.csv"]["text"]
    rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(text[1:]))}
    assert rows["首期补贴"] == ["", "0", "否"]


def test_the_data_are_the_estimate():
    found = wanted("测算.json")
    assert json.loads(found["files"]["测算.json"]["text"]) == found["result"]


def test_the_slip_printed_and_the_slip_saved_say_the_same():
    printed = wanted("slip")
    assert printed["print"] == "answer-slip"
    text = wanted("测算单.txt")["files"]["测算单.txt"]["text"]
    assert verify(RULES, text) == []
    lines = text.splitlines()[1:-1]
    assert len(lines) > len(EXAMPLE)
    for line in lines:
        label, _, value = line.partition("：")
        assert f'<th scope="row">{label}</th><td>{value}</td>' in printed["parts"]["answer-slip"]


def test_what_was_typed_cannot_become_a_formula_or_markup():
    odd = {"unit_price": "+2000", "want": "测算.csv"}
    text = respond(RULES, LINKS, EXAMPLE | odd)["files"]["测算.csv"]["text"]
    assert '"\'+2000"' in text
