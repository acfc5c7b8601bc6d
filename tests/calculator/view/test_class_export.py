"""What one takes away from the class page."""

import csv
import io
import json

from openpyxl import load_workbook

from calculator.engine.one_class.slip_check import verify
from calculator.files.escaping import escape
from calculator.view import link
from calculator.view.class_page import respond
from scripts.desks import class_desk
from tests import frozen
from tests.calculator.view.test_link import LINKS

RULES = frozen.rules()
EXAMPLE = class_desk.example(RULES)


ASKED = {"now": "2026-11-29T07:30:05+08:00", "page": "https://example.org/calculator/"}


def wanted(name):
    return respond(RULES, LINKS, EXAMPLE | {"want": name})


def asked(name, **typed):
    return respond(RULES, LINKS, EXAMPLE | ASKED | typed | {"want": name})


def test_nothing_is_made_that_nobody_asked_for():
    plain = respond(RULES, LINKS, EXAMPLE)
    assert not {"files", "link", "print", "code"} & set(plain)
    assert plain["parts"]["answer-code"] == ""
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
    printed = asked("slip", class_name="焊工：一班")
    assert printed["print"] == printed["code"] == "answer-slip"
    text = asked("测算单.txt", class_name="焊工：一班")["files"]["测算单.txt"]["text"]
    assert verify(RULES, text) == []
    assert "\n制单日期：2026-11-29\n" in text
    lines = [line for line in text.splitlines()[1:-2] if line]
    assert len(lines) > len(EXAMPLE)
    for line in lines:
        label, _, value = line.partition("：")
        row = f'<th scope="row">{label}</th><td>{value}</td>'
        if line.startswith("【"):
            row = f'<th scope="colgroup" colspan="2">{line[1:-1]}</th>'
        assert row in printed["parts"]["answer-slip"]


def test_the_link_stands_on_screen_and_paper_where_its_code_is_drawn_and_in_the_text():
    fragment = asked("link")["link"]
    address = ASKED["page"] + fragment
    for want, part in (("code", "answer-code"), ("slip", "answer-slip")):
        found = asked(want)
        assert found["code"] == part
        told = found["parts"][part]
        assert f'data-address="{escape(address)}"' in told
        assert f"<span>{escape(address)}</span>" in told
    assert f"：{address}\n" in asked("测算单.txt")["files"]["测算单.txt"]["text"]
    read, _ = link.decode(fragment)
    assert not {"now", "page", "want", "made_on"} & set(read)


def test_the_table_and_the_data_say_when_they_were_made():
    text = asked("测算.csv")["files"]["测算.csv"]["text"]
    assert '"制单日期","2026-11-29","",""\r\n' in text
    assert "填的数" not in text
    data = asked("测算.json")
    made = json.loads(data["files"]["测算.json"]["text"])
    assert made == data["result"] | {"made_on": "2026-11-29"}


def test_what_was_typed_cannot_become_a_formula_or_markup():
    odd = {"unit_price": "+2000", "want": "测算.csv"}
    text = respond(RULES, LINKS, EXAMPLE | odd)["files"]["测算.csv"]["text"]
    assert '"\'+2000"' in text
