"""What an office is named for."""

from datetime import date

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.departments import Department, OfficeCite
from scripts.derived.lookup import Lookup
from scripts.derived.roles import counted, duties, names_leader, roles
from tests import frozen
from tests.made_records import action, cite, department, document

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


@pytest.mark.live
def test_every_place_of_an_office_has_exactly_one_role():
    lookup = Lookup(load()[0])
    for office in lookup.catalogue.departments:
        held = roles(office, lookup)
        only = [cite for cites in held.only_named.values() for cite in cites]
        every = [*held.leading, *held.others, *only]
        assert sorted(map(str, every)) == sorted(map(str, office.named_in))
        shown = [duty.action.id for duty in held.led + held.listed]
        found = [a.id for a in lookup.actions_for("departments", office.id)]
        assert sorted(set(shown)) == sorted(found)


MADE = Lookup(
    Catalogue(
        documents=[
            document("city", issued_on=date(2031, 2, 3)),
            document("old", issued_on=date(2021, 2, 3), status="目标期已过（至2023年），没有写明废止"),
            document("undated"),
        ],
        departments=[
            department(
                "bureau", "市人社局",
                named_in=[
                    cite("city", "五（一）", "市人社局牵头负责"),
                    cite("city", "五（二）", "市人社局配合"),
                ],
            ),
            department("school", "市教育局"),
        ],
        actions=[
            action("city-1", "city", departments=["school", "bureau"]),
            action(
                "city-2", "city",
                departments=[
                    {"id": "school", "as_written": "市教育局", "lead": True},
                    {"id": "bureau", "as_written": "市人社局", "printed_in": "四"},
                ],
            ),
            action("old-1", "old", departments=["bureau"]),
            action("undated-1", "undated", departments=["bureau"]),
        ],
    ),
    frozen.LOCK,
)  # fmt: skip
BUREAU, SCHOOL = (MADE.department(id_) for id_ in ("bureau", "school"))


def test_an_office_leads_where_the_word_is_printed():
    held = roles(BUREAU, MADE)
    assert [c.clause for c in held.leading] == ["五（一）"]
    assert [c.clause for c in held.others] == ["五（二）"]
    assert held.led == [] and not held.without_leader, "the other office leads one of its actions"


def test_an_office_that_is_only_named_has_nothing_to_do_there():
    title = OfficeCite(document="city", clause="引言", quote="市人社局牵头的通知", only="title")
    held = roles(BUREAU.model_copy(update={"named_in": [*BUREAU.named_in, title]}), MADE)
    assert held.only_named == {"印在所引文件的标题里": [title]}
    assert title not in held.leading + held.others


def test_a_leader_in_an_action_is_told_apart():
    held = roles(SCHOOL, MADE)
    assert [duty.action.id for duty in held.led] == ["city-2"]
    assert [duty.action.id for duty in held.listed] == ["city-1"] and held.without_leader


def test_a_position_counts_only_the_printed_list():
    found = {duty.action.id: (duty.position, duty.cite.clause) for duty in duties(BUREAU, MADE)}
    assert found["city-1"] == (2, "一")
    assert found["city-2"] == (None, "四"), "another clause adds it"


def test_counts_say_the_year_and_that_its_time_is_over():
    assert counted(duties(BUREAU, MADE), MADE) == [
        "2031年：2 项",
        "2021年（目标期已过）：1 项",
        "1 项",  # its document prints no date
    ]
