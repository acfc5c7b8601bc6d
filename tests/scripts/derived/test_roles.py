"""What an office is named for."""

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.models.departments import Department
from scripts.derived.lookup import Lookup
from scripts.derived.roles import counted, duties, names_leader, roles

LOOKUP = Lookup(load()[0])
OFFICE = Department(
    id="o", name="无锡市教育局", place="无锡", level="市", kind="政府", aliases=["市教育局"]
)


@pytest.mark.parametrize(
    ("quote", "leads"),
    [
        ("市教育局牵头负责", True),
        ("由无锡市教育局具体牵头", True),
        ("各级教育部门要做好牵头协调", True),
        ("市财政局牵头，市教育局配合", False),
        ("市教育局、市财政局牵头", False),
        ("市教育局配合市财政局，市财政局牵头", False),
        ("市教育局负责", False),
    ],
)
def test_only_the_printed_word_makes_a_leader(quote, leads):
    assert names_leader(quote, OFFICE) is leads


def test_every_place_of_an_office_has_exactly_one_role():
    for department in LOOKUP.catalogue.departments:
        held = roles(department, LOOKUP)
        assert sorted(map(str, held.leading + held.others)) == sorted(map(str, department.named_in))
        shown = [duty.action.id for duty in held.led + held.listed]
        found = [a.id for a in LOOKUP.actions_for("departments", department.id)]
        assert sorted(set(shown)) == sorted(found)


def test_the_bureau_leads_four_clauses_and_no_action():
    held = roles(LOOKUP.department("dept-wuxi-hrss"), LOOKUP)
    assert {c.clause for c in held.leading} == {
        "五（十一）",
        "五（十二）",
        "五（十三）",
        "五（十四）",
    }
    assert held.led == [] and held.without_leader


def test_a_leader_in_an_action_is_told_apart():
    action = LOOKUP.catalogue.actions[0]
    first = action.departments[0]
    led = action.model_copy(
        update={"departments": [first.model_copy(update={"lead": True}), *action.departments[1:]]}
    )
    lookup = Lookup(LOOKUP.catalogue)
    lookup._actions = [led]
    assert [d.action for d in roles(lookup.department(first.id), lookup).led] == [led]
    other = roles(lookup.department(action.departments[1].id), lookup)
    assert other.led == [] and not other.without_leader


def test_a_position_counts_only_the_printed_list():
    (duty,) = [
        d
        for d in duties(LOOKUP.department("dept-wuxi-hrss"), LOOKUP)
        if d.action.id == "wuxi-2025-action-01"
    ]
    assert duty.position == 2
    added = duties(LOOKUP.department("dept-huaian-districts"), LOOKUP)
    assert {(d.position is None, d.cite.clause) for d in added if d.office.printed_in} == {
        (True, "四（一）1")
    }


def test_counts_say_the_year_and_that_its_time_is_over():
    counts = {
        document.id: counted(
            [
                duty
                for department in LOOKUP.catalogue.departments
                for duty in duties(department, LOOKUP)
                if duty.action.document == document.id
            ],
            LOOKUP,
        )
        for document in LOOKUP.documents
    }
    labels = {d: text.rpartition("：")[0] for d, found in counts.items() for text in found}
    assert labels == {
        "wuxi-2025": "2025年",
        "wuxi-2021": "2021年（目标期已过）",
        "huaian-2025": "2025年",
        "jiangsu-2025": "",  # it prints no date
    }
