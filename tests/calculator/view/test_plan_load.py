"""A file loaded on the desk for many classes: what was saved there comes back with its readings and its money."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.view import plan_link, plan_load
from calculator.view.plan_page import respond
from scripts.desks import plan_desk
from tests import frozen
from tests.desk_links import links

RULES = frozen.rules()
SCHEME = RULES.scheme(frozen.SCHEME)
LINKS = links(plan_desk.DESK)
EXAMPLE = plan_desk.example(RULES)
NOW = "2026-11-28T09:00:00+08:00"
TABLE = "班次,参训人数,取证人数,稳定就业人数,成交单价,没取证但稳定就业\n甲,40,36,20,2000,2\n=乙,40,36,12,1850.5,\n丙,x,1,1,1,\n"


def asked(**fields):
    return respond(RULES, LINKS, {**EXAMPLE, "now": NOW, **fields})


def saved(name, **fields):
    return asked(want=name, source="text", **fields)["files"][name]["text"]


def loaded(text):
    """The fields that stand in the form once a file was loaded."""
    found = asked(load=text)["loaded"]
    return {"table": found["table"], **found["fields"]}


@pytest.mark.parametrize("name", ["plan.csv", "plan.json"])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_the_page_saves_it_loads_again_to_the_byte(name, data):
    readings = {
        plan_link.READING + reading["id"]: data.draw(
            st.sampled_from([option["value"] for option in reading["options"]])
        )
        for reading in SCHEME.readings
    }
    first = saved(name, table=TABLE, **readings)
    again = loaded(first)
    assert {name: again[name] for name in readings} == readings
    assert saved(name, **again) == first
    other = {"plan.csv": "plan.json", "plan.json": "plan.csv"}[name]
    assert saved(other, **again) == saved(other, table=TABLE, **readings)


def test_a_table_that_was_not_saved_here_changes_no_reading():
    assert loaded(TABLE) == {"table": TABLE}


def test_a_file_of_another_scheme_is_computed_and_said():
    other = next(s for s in RULES.schemes if s.rule and s.id != SCHEME.id)
    text = saved("plan.csv", table=TABLE).replace(SCHEME.id, other.id)
    again = loaded(text)
    assert again == {"table": text}
    said = asked(source="text", **again)["parts"]["plan-errors"]
    assert f"按“{other.title}”算过存下的，现在按“{SCHEME.title}”算" in said


def test_a_file_of_other_data_says_so():
    text = saved("plan.csv", table=TABLE).replace(RULES.data_version, "0123456789ab")
    said = asked(source="text", **loaded(text))["parts"]["plan-errors"]
    assert "按数据版本 0123456789ab 算过存下的" in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"made": {"what": "plan-scenarios"}, "scenarios": []}', "请用下面的“装入方案”"),
        ("{", "不是这里存下的“一年的班”"),
        ('{"scenarios": 5}', "不是这里存下的“一年的班”"),
    ],
)
def test_what_cannot_be_loaded_says_why(text, says):
    assert says in asked(load=text)["loaded"]["refused"]


def test_the_rest_of_the_answer_is_of_what_stands_there():
    assert asked(load="{")["parts"] == asked()["parts"]
    assert "loaded" not in asked() and plan_load.read(SCHEME, "") == {
        "table": "",
        "fields": {},
    }


def test_above_a_saved_table_somebody_may_have_written_a_title():
    reading = SCHEME.readings[2]
    other = next(o["value"] for o in reading["options"] if o["value"] != reading["default"])
    text = saved("plan.csv", table=TABLE, **{plan_link.READING + reading["id"]: other})
    again = loaded("给主任看的\n\n" + text.lstrip("\ufeff"))
    assert again[plan_link.READING + reading["id"]] == other
