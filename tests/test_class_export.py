"""What one takes away from the class page."""

import csv
import io
import json

from calculator import rules
from calculator.engine import slip
from calculator.view.class_page import respond
from scripts import class_desk
from tests.test_link import LINKS

RULES = rules.load()
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
    rows = dict(csv.reader(io.StringIO(text[1:])))
    assert rows["参训人数"] == "40"
    assert rows["合计"] == "72,000 元"


def test_the_data_are_the_estimate():
    found = wanted("测算.json")
    assert json.loads(found["files"]["测算.json"]["text"]) == found["result"]


def test_the_slip_printed_and_the_slip_saved_say_the_same():
    printed = wanted("slip")
    assert printed["print"] == "answer-slip"
    text = wanted("测算单.txt")["files"]["测算单.txt"]["text"]
    assert slip.verify(RULES, text) == []
    for line in text.splitlines()[1:-1]:
        label, _, value = line.partition("：")
        assert f'<th scope="row">{label}</th><td>{value}</td>' in printed["parts"]["answer-slip"]


def test_what_was_typed_cannot_become_a_formula_or_markup():
    odd = {"unit_price": "+2000", "want": "测算.csv"}
    text = respond(RULES, LINKS, EXAMPLE | odd)["files"]["测算.csv"]["text"]
    assert '"\'+2000"' in text
