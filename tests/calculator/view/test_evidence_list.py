"""Of how many of this class each line of the list of what to keep and hand in speaks."""

import pytest

from calculator.engine.notice import calendar as engine
from calculator.engine.notice import calendar_entry
from calculator.engine.scheme.scheme import Scheme
from calculator.view import calendar_page, evidence_list
from scripts.desks import calendar_desk
from tests import frozen
from tests.desk_links import links

RULES = frozen.rules()
PART = RULES.part("calendar")
NAMED = Scheme(PART["scheme"]).words
PAPER = {"title": "甲", "when": "乙", "cite": PART["claim"]["cite"]}


def told(people, instalments=(), certified="2026-8-31 × 36", trainees="40"):
    papers = [{**PAPER, "id": "x", "people": people, "instalments": list(instalments)}]
    part = {**PART, "papers": papers}
    typed = {"certified_on": certified, "trainees": trainees}
    result = engine.calendar(part, *calendar_entry.read(typed))
    return evidence_list.parts(part, result, NAMED)


def test_counts_of_the_class_stand_where_a_line_speaks_of_them():
    assert told("certified") == {"people-x": "这个班 36 人"}
    assert told("trainees") == {"people-x": "这个班 40 人"}
    assert told("trainees", trainees="") == {"people-x": "还缺信息：参训人数"}
    assert told(None) == {}


def test_of_those_in_work_it_says_how_many_each_instalment_needs():
    found = told("employed", ["remainder", "bonus"])
    lines = {i["id"]: i for i in _result()["instalments"]}
    assert found == {
        f"people-x-{name}": f"这一期要至少 {lines[name]['needed']} 人"
        for name in ("remainder", "bonus")
    }


def _result():
    typed = {"certified_on": "2026-8-31 × 36", "trainees": "40"}
    return engine.calendar(PART, *calendar_entry.read(typed))


def test_what_cannot_be_reached_or_said_is_not_made_up():
    [few] = told("employed", ["bonus"], certified="2026-8-31").values()
    assert "也到不了这一期的线" in few
    assert told("employed", ["bonus"], trainees="") == {"people-x-bonus": "还缺信息：参训人数"}
    assert told("employed") == {"people-x": ""}
    assert told("employed", ["initial"]) == {"people-x-initial": ""}


@pytest.mark.live
def test_every_line_of_the_list_is_quoted_from_its_document():
    from calculator import rules

    known = rules.load()
    for scheme in known.having("calendar"):
        part = known.part_of("calendar", scheme.id)
        lines = evidence_list.lines(part)
        assert len({line["id"] for line in lines}) == len(lines)
        for line in lines:
            assert line["paper"]["cite"]["document"] == scheme.document
            assert line["paper"]["cite"]["quote"]


def test_where_the_class_is_not_understood_nothing_is_said_of_another():
    fields = {**calendar_desk.example(RULES), "trainees": "1"}
    found = calendar_page.respond(RULES, links(calendar_desk.DESK), fields)
    good = calendar_page.respond(RULES, links(calendar_desk.DESK), calendar_desk.example(RULES))
    counted = [n for n in good["parts"] if n.startswith("people-")] + ["evidence-whose"]
    assert not found["ok"] and len(counted) > 1
    assert {found["parts"][name] for name in counted} == {""}
