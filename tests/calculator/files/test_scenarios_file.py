"""Scenarios out to a file and back: the same bytes, whatever they are called; and what is no such file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.files.scenarios_file import ScenariosError, checked, made, read

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
RESULT = st.none() | st.fixed_dictionaries({"total_fen": st.integers(), "readings": TEXT})
SCENARIO = st.fixed_dictionaries(
    {"name": TEXT, "fields": st.dictionaries(TEXT, TEXT, max_size=4), "result": RESULT}
)


@given(st.lists(SCENARIO, max_size=4))
def test_what_is_read_is_written_again_as_the_same_bytes(scenarios):
    text = made("s", "0" * 12, "2026-10-01", scenarios)
    found = read(text, "s")
    assert found == scenarios
    assert made("s", "0" * 12, "2026-10-01", found) == text
    assert read("\ufeff" + text, "s") == scenarios


def test_it_says_for_which_rules_and_when_it_was_made_and_is_json():
    text = made("s", "abc", "2026-10-01", [{"name": "甲", "fields": {}, "result": None}])
    assert json.loads(text)["made"] == {
        "what": "plan-scenarios",
        "scheme": "s",
        "data_version": "abc",
        "made_on": "2026-10-01",
    }
    assert "甲" in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "班次,参训人数",
        "[]",
        "{}",
        '{"made": {"what": "plan"}, "scenarios": []}',
        '{"made": {"what": "plan-scenarios", "scheme": "s"}, "scenarios": [{"name": 1}]}',
        '{"made": {"what": "plan-scenarios", "scheme": "s"}, "scenarios": [{"name": "a", "fields": {"x": 1}}]}',
        '{"made": {"what": "plan-scenarios", "scheme": "s"}, "scenarios": [{"name": "a", "fields": []}]}',
        '{"made": {"what": "plan-scenarios", "scheme": "s"}, "scenarios": 5}',
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ScenariosError, match="不是这里存下的方案"):
        read(text, "s")


def test_those_of_other_rules_are_sent_to_their_page():
    with pytest.raises(ScenariosError, match="另一套补贴规则"):
        read(made("s", "", "", []), "other")


def test_a_scenario_has_nothing_else():
    one = {"name": "甲", "fields": {"rows": ""}, "more": 1}
    assert checked(one) == {"name": "甲", "fields": {"rows": ""}, "result": None}
